package org.openscrutiny.performance.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Caller;

/** A source as served. */
@Schema(name = "Source")
public record SourceView(UUID id, String publisher, String title, @Nullable LocalDate publishedOn,
        @Nullable String licence, @Nullable String url, OfficialStatus officialStatus, SymbolConvention symbolSet,
        Instant createdAt, Instant modifiedAt, long version) {

    static SourceView of(Source source, Caller caller) {
        var said = source.asDraft();
        return new SourceView(source.id(), said.publisher(), said.title(), said.publishedOn(), said.licence(),
                said.url(), said.officialStatus(), Objects.requireNonNull(said.symbolSet()), source.createdAt(),
                source.modifiedAtFor(caller), source.versionFor(caller));
    }
}
