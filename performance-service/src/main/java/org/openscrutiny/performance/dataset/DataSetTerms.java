package org.openscrutiny.performance.dataset;

import org.jspecify.annotations.Nullable;

/** What is said of a data set when a version comes out; what is left out stays as it was. */
public record DataSetTerms(@Nullable String title, @Nullable String summary, @Nullable String publisher,
        @Nullable String licence) {}
