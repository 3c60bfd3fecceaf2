package org.openscrutiny.meetings.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a record was taken from. It belongs to the record: who may not read that is not told of its source either.
 *
 * @param document as it is called, or its address
 * @param page     as printed: "21", "21-34", "iii"
 * @param label    what stands there: "Appendix 1", "Declarations of interest"
 */
@Embeddable
public record Source(
        @Column(name = "source_document") @Size(max = 500) @Schema(examples = "Agenda pack of 5 September 2017") @Nullable String document,
        @Column(name = "source_page") @Size(max = 50) @Schema(examples = "11") @Nullable String page,
        @Column(name = "source_label") @Size(max = 200) @Schema(examples = "Minutes of 18 July 2017") @Nullable String label) {

    /** The source as it is kept: absent where nothing is said of it. */
    public static @Nullable Source stated(@Nullable Source said) {
        return said == null || said.document == null && said.page == null && said.label == null ? null : said;
    }
}
