package org.openscrutiny.recommendations.performanceclient;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

@JsonIgnoreProperties(ignoreUnknown = true)
record RevisionPage(List<Revision> items, @Nullable Page page) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(@Nullable String next) {}

    @Nullable
    String next() {
        return page == null ? null : page.next();
    }
}
