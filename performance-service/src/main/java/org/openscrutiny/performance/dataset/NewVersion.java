package org.openscrutiny.performance.dataset;

import java.util.Optional;

import org.openscrutiny.performance.screening.RowSink;

/**
 * A version that is being written. It belongs to the transaction it was begun in: if that ends in any way but a commit,
 * there never was one.
 */
public final class NewVersion implements AutoCloseable {

    private final String code;
    private final int no;
    private final Optional<DataSetVersion> before;
    private final Optional<VersionContents> contentsBefore;
    private final RowWriter writer;

    NewVersion(String code, int no, Optional<DataSetVersion> before, Optional<VersionContents> contentsBefore,
            RowWriter writer) {
        this.code = code;
        this.no = no;
        this.before = before;
        this.contentsBefore = contentsBefore;
        this.writer = writer;
    }

    /** Takes the rows. */
    public RowSink sink() {
        return writer;
    }

    /** Ends what is under way on its connection, so that the transaction can end; close it before that. */
    @Override
    public void close() {
        writer.abandon();
    }

    String code() {
        return code;
    }

    int no() {
        return no;
    }

    Optional<DataSetVersion> before() {
        return before;
    }

    Optional<VersionContents> contentsBefore() {
        return contentsBefore;
    }

    RowWriter writer() {
        return writer;
    }
}
