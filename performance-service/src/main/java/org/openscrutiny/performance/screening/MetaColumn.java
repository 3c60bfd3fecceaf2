package org.openscrutiny.performance.screening;

/**
 * A row of the metadata as it stands there; what is left out is "".
 *
 * @param row the line in the metadata file, the header being 1
 */
public record MetaColumn(long row, String colName, String colType, String label, String indicatorGrouping,
        String indicatorUnit, String indicatorDecimals, String filterHint, String filterGroupingColumn,
        String filterDefault) {

    public boolean isFilter() {
        return colType.equals("Filter");
    }

    public boolean isIndicator() {
        return colType.equals("Indicator");
    }

    /** Decimals to show; 0 where the metadata does not say. */
    public int decimals() {
        return indicatorDecimals.matches("\\d{1,3}") ? Integer.parseInt(indicatorDecimals) : 0;
    }
}
