package org.openscrutiny.meetings.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * The text of a paper under the headings councils print. Paragraphs are separated by blank lines; list points are lines
 * that start with "- ". A heading the paper does not have is absent.
 */
@Embeddable
public record ReportSections(
        @Size(max = 50_000) @Nullable String background,
        @Size(max = 50_000) @Nullable String summary,
        @Column(name = "key_issues") @Size(max = 50_000) @Nullable String keyIssues,
        @Column(name = "resource_implications") @Size(max = 50_000) @Nullable String resourceImplications,
        @Column(name = "next_steps") @Size(max = 50_000) @Nullable String nextSteps) {}
