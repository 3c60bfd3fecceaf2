package org.openscrutiny.performance.area;

import java.util.List;
import java.util.function.Predicate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/areas")
@Tag(name = "Areas")
class AreaResource {

    private final Areas areas;
    private final Cursors cursors;

    AreaResource(Areas areas, Cursors cursors) {
        this.areas = areas;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAreas", summary = "List areas by name: the nation, regions, authorities past and present")
    public PageView<AreaSummary> list(@RestQuery @Nullable AreaLevel level,
            @RestQuery @Parameter(description = "Only areas of this name", example = "Buckinghamshire") @Nullable String name,
            @BeanParam PageQuery page) {
        Predicate<Area> wanted = area -> (level == null || area.level() == level)
                && (name == null || area.name().equals(name));
        var after = page.position(cursors).orElse(List.of("", ""));
        var rows = areas.all()
                .filter(wanted)
                .filter(area -> position(area).compareTo(after.get(0) + '\n' + after.get(1)) > 0)
                .sorted((one, other) -> position(one).compareTo(position(other)))
                .limit(page.limit() + 1L)
                .map(Area::summary)
                .toList();
        return page.view(rows, cursors, area -> List.of(area.name(), area.code()),
                page.wantsTotal() ? areas.all().filter(wanted).count() : null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "readArea", summary = "Read an area by any code it has or had")
    public AreaView read(
            @RestPath @Parameter(description = "A nine-character code, in use or not, or an old authority code", example = "E10000002") String code) {
        return areas.view(areas.get(code));
    }

    private static String position(Area area) {
        return area.name() + '\n' + area.code();
    }
}
