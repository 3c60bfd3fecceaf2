package org.openscrutiny.performance.dataquery;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question to a data set.
 *
 * @param dataSetVersion such as 2.0, or {@code 2.*} for the latest of those; the latest of all if left out
 * @param criteria       which rows; all if left out
 * @param indicators     which figures, by id; all if left out
 * @param sorts          at most five; the latest first if left out
 * @param limit          rows on a page, 50 if left out
 * @param after          the cursor of the page before
 * @param total          whether to count all rows that match
 */
@Schema(name = "DataSetQuery", example = "{\"criteria\": {\"and\": [{\"locations\": {\"eq\": {\"level\": \"LA\", \"code\": \"E10000002\"}}}, {\"filters\": {\"eq\": \"education_phase:total\"}}, {\"timePeriods\": {\"eq\": {\"period\": \"2015/2016\", \"code\": \"AY\"}}}]}, \"indicators\": [\"perm_excl\", \"headcount\", \"perm_excl_rate\"]}")
record QueryDraft(
        @Size(min = 1, max = 30) @Schema(examples = "1.*") @Nullable String dataSetVersion,
        @Valid @Nullable Criteria criteria,
        @Size(min = 1, max = 500) @Nullable List<@NotBlank @Size(max = 200) String> indicators,
        @Size(min = 1, max = 5) @Nullable List<@NotNull @Valid SortField> sorts,
        @Min(1) @Max(500) @Nullable Integer limit,
        @Size(min = 1, max = 2000) @Nullable String after,
        @Nullable Boolean total) {

    private static final int USUAL_LIMIT = 50;

    Criteria criteriaOrNone() {
        return criteria == null ? Criteria.NONE : criteria;
    }

    List<SortField> sortsOrNone() {
        return sorts == null ? List.of() : sorts;
    }

    int limitOrUsual() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    boolean wantsTotal() {
        return Boolean.TRUE.equals(total);
    }
}
