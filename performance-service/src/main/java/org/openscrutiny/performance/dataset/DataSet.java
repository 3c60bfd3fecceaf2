package org.openscrutiny.performance.dataset;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

/** A publication that comes out again and again in the same form. */
@Entity
@Table(name = "data_sets")
class DataSet extends Recorded {

    private String code;

    private String title;

    private @Nullable String summary;

    private @Nullable String publisher;

    private @Nullable String licence;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected DataSet() {
    }

    @SuppressWarnings("NullAway") // say() fills the title
    DataSet(String code, DataSetTerms terms, Instant now) {
        super(now);
        this.code = code;
        title = code;
        say(terms);
    }

    /** A version has come out; what is said of the data set with it replaces what was said before. */
    void published(DataSetTerms terms, Instant now) {
        say(terms);
        touch(now, Audience.PUBLIC);
    }

    private void say(DataSetTerms terms) {
        title = terms.title() == null ? title : terms.title();
        summary = terms.summary() == null ? summary : terms.summary();
        publisher = terms.publisher() == null ? publisher : terms.publisher();
        licence = terms.licence() == null ? licence : terms.licence();
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    String publisher() {
        return publisher;
    }

    @Nullable
    String licence() {
        return licence;
    }
}
