package org.openscrutiny.performance.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.PeriodView;
import org.openscrutiny.performance.screening.GeographicLevel;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/data-sets")
@Tag(name = "Data sets")
class DataSetResource {

    private static final String VERSION = "dataSetVersion";

    private final DataSets dataSets;
    private final DataSetStore store;
    private final Preconditions preconditions;
    private final ObjectMapper json;
    private final Cursors cursors;
    private final Caller caller;

    DataSetResource(DataSets dataSets, DataSetStore store, Preconditions preconditions, ObjectMapper json,
            Cursors cursors, Caller caller) {
        this.dataSets = dataSets;
        this.store = store;
        this.preconditions = preconditions;
        this.json = json;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDataSets", summary = "List data sets by their id")
    public PageView<DataSetSummary> list(@RestQuery @Nullable String publisher, @BeanParam PageQuery page) {
        var rows = store.list(publisher, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, dataSet -> List.of(dataSet.id()),
                page.wantsTotal() ? store.count(publisher) : null);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readDataSet", summary = "Read a data set")
    public RestResponse<DataSetView> read(@RestPath @Parameter(example = "permanent-exclusions-la") String id) {
        var dataSet = store.get(id);
        return preconditions.answer(dataSet.tagFor(caller), () -> DataSetView.of(dataSet,
                store.versions(dataSet.id(), Optional.empty(), 1).get(0), caller));
    }

    @GET
    @Path("/{id}/meta")
    @PermitAll
    @Operation(operationId = "readDataSetMeta", summary = "Read what questions to a data set may name: indicators, filters and their items, levels, periods")
    public RestResponse<MetaView> meta(@RestPath String id,
            @RestQuery(VERSION) @Parameter(description = "A version such as 2.0, or 2.* for the latest of those; the latest of all if left out") @Nullable String wanted) {
        var version = dataSets.version(id, wanted, VERSION);
        return preconditions.answer(tag(version, "meta"), () -> metaOf(version));
    }

    private MetaView metaOf(DataSetVersion version) {
        var columns = dataSets.columns(version);
        var items = store.items(version.no());
        var filters = IntStream.range(0, columns.filters().size()).mapToObj(i -> {
            var filter = columns.filters().get(i);
            return new MetaView.Filter(filter.id(), filter.column(), filter.label(), filter.hint(),
                    items.stream()
                            .filter(item -> item.filter() == i)
                            .map(item -> new MetaView.Item(item.id(), item.label(), item.group()))
                            .toList());
        }).toList();
        var counted = store.levels(version.no());
        var levels = Stream.of(GeographicLevel.values())
                .filter(level -> counted.containsKey(level.code()))
                .map(level -> new MetaView.Level(level.code(), level.label(), counted.getOrDefault(level.code(), 0L)))
                .toList();
        return new MetaView(version.code(), version.number().toString(), columns.indicators(), filters, levels,
                columns.periods().stream().map(PeriodView::of).toList());
    }

    @GET
    @Path("/{id}/locations")
    @PermitAll
    @Operation(operationId = "listDataSetLocations", summary = "List the places of a data set's version by level and name")
    public PageView<LocationView> locations(@RestPath String id,
            @RestQuery(VERSION) @Parameter(description = "A version such as 2.0, or 2.* for the latest of those") @Nullable String wanted,
            @RestQuery @Parameter(description = "Only places of this level", example = "LA") @Nullable String level,
            @BeanParam PageQuery page) {
        if (level != null && Stream.of(GeographicLevel.values()).noneMatch(known -> known.code().equals(level))) {
            throw new InvalidInput(Fault.in("level", "level is \"%s\"; it takes a code such as NAT, REG, LA or SCH."
                    .formatted(level)));
        }
        var version = dataSets.version(id, wanted, VERSION);
        var rows = store.places(version.no(), level, page.position(cursors), page.limit() + 1);
        var numbered = page.view(rows, cursors, place -> List.of(place.level(), place.name(),
                Integer.toString(place.no())), page.wantsTotal() ? store.countPlaces(version.no(), level) : null);
        return new PageView<>(numbered.items().stream().map(DataSetResource::location).toList(), numbered.page(),
                numbered.links());
    }

    private static LocationView location(Place place) {
        var level = Stream.of(GeographicLevel.values())
                .filter(known -> known.code().equals(place.level()))
                .findFirst()
                .orElseThrow();
        var own = place.parts().getOrDefault(place.level(), Map.of());
        var attribute = own.entrySet()
                .stream()
                .filter(entry -> !entry.getKey().equals("name") && entry.getValue().equals(place.code()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("code");
        return new LocationView(PlaceParts.token(level, attribute, place.code()), place.level(), place.name(),
                place.parts());
    }

    @GET
    @Path("/{id}/versions")
    @PermitAll
    @Operation(operationId = "listDataSetVersions", summary = "List the versions of a data set, the latest first")
    public PageView<VersionSummary> versions(@RestPath String id, @BeanParam PageQuery page) {
        var dataSet = store.get(id);
        var rows = store.versions(dataSet.id(), page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, version -> List.of(version.version()),
                page.wantsTotal() ? store.countVersions(dataSet.id()) : null);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @PermitAll
    @Operation(operationId = "readDataSetVersion", summary = "Read a version of a data set, by its number or a pattern such as 2.*")
    public RestResponse<VersionSummary> version(@RestPath String id,
            @RestPath("version") @Parameter(example = "1.0") String wanted) {
        var version = dataSets.versionAt(id, wanted);
        return preconditions.answer(tag(version, "version"), () -> store.summary(version.no()));
    }

    @GET
    @Path("/{id}/versions/{version}/changes")
    @PermitAll
    @Operation(operationId = "listDataSetVersionChanges", summary = "Read what a version changed against the one before: what is gone, what is new or otherwise, how many rows differ")
    public RestResponse<VersionChanges> changes(@RestPath String id,
            @RestPath("version") @Parameter(example = "1.0") String wanted) {
        var version = dataSets.versionAt(id, wanted);
        return preconditions.answer(tag(version, "changes"), () -> changesOf(version));
    }

    private VersionChanges changesOf(DataSetVersion version) {
        try {
            return json.readValue(store.changes(version.no()), VersionChanges.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored changes cannot be read", unreadable);
        }
    }

    /** A version never changes, so its number is the tag of everything about it. */
    private static org.openscrutiny.support.tag.Tag tag(DataSetVersion version, String form) {
        return new org.openscrutiny.support.tag.Tag(form + "-" + version.no());
    }
}
