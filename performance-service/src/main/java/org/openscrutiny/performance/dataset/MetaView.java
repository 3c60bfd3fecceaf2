package org.openscrutiny.performance.dataset;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.performance.observation.PeriodView;

/** What questions to a version may name; its places are a list of their own. */
@Schema(name = "DataSetMeta")
public record MetaView(String dataSet, @Schema(examples = "1.0") String version, List<IndicatorColumn> indicators,
        List<Filter> filters, List<Level> geographicLevels, List<PeriodView> timePeriods) {

    /** A filter with its items. */
    @Schema(name = "DataSetFilterWithItems")
    public record Filter(String id, String column, String label, String hint, List<Item> items) {}

    /** An item of a filter. */
    @Schema(name = "DataSetItem")
    public record Item(@Schema(examples = "education_phase:state-funded-primary") String id,
            @Schema(examples = "State-funded primary") String label, String group) {}

    /** A geographic level and how many places of it there are. */
    @Schema(name = "DataSetLevel")
    public record Level(@Schema(examples = "LA") String code, @Schema(examples = "Local authority") String label,
            long locations) {}
}
