package org.openscrutiny.performance.indicator;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/indicators")
@Tag(name = "Indicators")
class IndicatorResource {

    private final Indicators indicators;
    private final IndicatorStore store;
    private final IndicatorReader reader;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Caller caller;

    IndicatorResource(Indicators indicators, IndicatorStore store, IndicatorReader reader, IdempotentWrites writes,
            Preconditions preconditions, MergePatch mergePatch, Cursors cursors, Caller caller) {
        this.indicators = indicators;
        this.store = store;
        this.reader = reader;
        this.writes = writes;
        this.preconditions = preconditions;
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listIndicators", summary = "List indicators by code")
    public PageView<IndicatorSummary> list(@BeanParam IndicatorFilter filter, @BeanParam PageQuery page) {
        var rows = store.list(filter, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, indicator -> List.of(indicator.code()),
                page.wantsTotal() ? store.count(filter) : null);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "setIndicator", summary = "Set up an indicator, or a variant of one")
    public RestResponse<IndicatorView> set(@Valid @NotNull IndicatorDraft draft) {
        return writes.answer(draft, () -> {
            var set = indicators.set(draft);
            return RestResponse.ResponseBuilder.<IndicatorView>created(URI.create(Indicators.url(set.code())))
                    .entity(set)
                    .tag(tag(set.code()))
                    .build();
        });
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "readIndicator", summary = "Read an indicator")
    public RestResponse<IndicatorView> read(@RestPath @Parameter(example = "iha-within-28-days") String code) {
        return reader.read(code).read(preconditions);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "reviseIndicator", summary = "Change an indicator's terms by merge patch (RFC 7396)")
    public RestResponse<IndicatorView> revise(@RestPath String code,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = IndicatorTerms.class))) ObjectNode patch) {
        var revised = indicators.revise(code, said -> mergePatch.apply(said, patch, IndicatorTerms.class));
        return RestResponse.ResponseBuilder.ok(revised).tag(tag(code)).build();
    }

    @GET
    @Path("/{code}/definitions")
    @PermitAll
    @Operation(operationId = "listDefinitions", summary = "List an indicator's definitions, the latest first")
    public List<DefinitionView> definitions(@RestPath String code) {
        return store.definitions(store.get(code).id());
    }

    @POST
    @Path("/{code}/definitions")
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "redefineIndicator", summary = "Give an indicator a new definition version")
    public RestResponse<IndicatorView> redefine(@RestPath String code, @Valid @NotNull DefinitionDraft draft) {
        return writes.answer(draft, () -> {
            var redefined = indicators.redefine(code, draft);
            return RestResponse.ResponseBuilder
                    .<IndicatorView>created(URI.create(Indicators.url(code) + "/definitions"))
                    .entity(redefined)
                    .tag(tag(code))
                    .build();
        });
    }

    private String tag(String code) {
        return store.get(code).tagFor(caller).value();
    }
}
