package org.openscrutiny.meetings.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appendix of a paper.
 *
 * @param label as printed
 * @param text  paragraphs separated by blank lines, list points as lines that start with "- "; absent where the appendix is
 *              a document, or a table that a sister service keeps
 */
@Embeddable
public record Appendix(
        @NotBlank @Size(max = 100) @Schema(examples = "Appendix 1") String label,
        @NotBlank @Size(max = 300) String title,
        @Column(name = "body") @Size(max = 100_000) @Nullable String text) {}
