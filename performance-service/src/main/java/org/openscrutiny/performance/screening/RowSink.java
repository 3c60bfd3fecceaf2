package org.openscrutiny.performance.screening;

/** Takes rows as they are read, before the verdict is known: what it stores becomes visible only if the file is accepted. */
public interface RowSink {

    /** Called once, when the headers are found to be usable, before any row. */
    void begin(DataLayout layout);

    /**
     * @param line  in the file, the header being 1
     * @param cells as the importer's corrections leave them, in the order of the layout; the array is used again
     */
    void row(long line, String[] cells);

    /** For screening alone. */
    static RowSink nowhere() {
        return new RowSink() {
            @Override
            public void begin(DataLayout layout) {
                // nothing is kept
            }

            @Override
            public void row(long line, String[] cells) {
                // nothing is kept
            }
        };
    }
}
