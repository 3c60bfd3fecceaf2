package org.openscrutiny.meetings.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Where a record was taken from. */
@Embeddable
public record Source(
        @Column(name = "source_document") @Size(max = 500) @Nullable String document,
        @Column(name = "source_page") @Size(max = 50) @Nullable String page,
        @Column(name = "source_label") @Size(max = 200) @Nullable String label) {}
