package org.openscrutiny.performance.inspection;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.csv.CsvTable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/inspection-imports")
@Tag(name = "Inspections")
class InspectionImportResource {

    private final InspectionImports imports;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Cursors cursors;

    InspectionImportResource(InspectionImports imports, IdempotentWrites writes, Preconditions preconditions,
            Cursors cursors) {
        this.imports = imports;
        this.writes = writes;
        this.preconditions = preconditions;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listInspectionImports", summary = "List files of Ofsted's management information that were taken in, the latest first")
    public PageView<InspectionImportView> list(@BeanParam PageQuery page) {
        var rows = imports.list(page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, one -> List.of(one.recordedAt().toString(), one.id().toString()),
                page.wantsTotal() ? imports.count() : null);
    }

    @POST
    @Consumes(CsvTable.MEDIA_TYPE)
    @RolesAllowed({Roles.ANALYST, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "importInspections", summary = "Take in Ofsted's management information on children's services, as published: inspections and their grades")
    @APIResponse(responseCode = "201", description = "The inspections and grades are recorded", content = @Content(mediaType = "application/json", schema = @Schema(implementation = InspectionImportView.class)))
    @APIResponse(responseCode = "200", description = "This file was taken in before: this is that import", content = @Content(mediaType = "application/json", schema = @Schema(implementation = InspectionImportView.class)))
    public RestResponse<InspectionImportView> take(
            @RestQuery @Parameter(description = "The day the file is as at; needed where it corrects a grade", example = "2025-03-31") @Nullable LocalDate asAt,
            @RequestBody(required = true, content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))) byte[] file) {
        var sha = InspectionImports.sha(file);
        return writes.answer(sha, () -> imports.same(sha)
                .map(known -> answer(200, known))
                .orElseGet(() -> answer(201, imports.take(file, asAt))));
    }

    private static RestResponse<InspectionImportView> answer(int status, InspectionImportView view) {
        return RestResponse.ResponseBuilder.<InspectionImportView>create(status)
                .entity(view)
                .location(URI.create(InspectionImports.url(view.id())))
                .tag(view.id().toString())
                .build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readInspectionImport", summary = "Read an import of Ofsted's management information, with the counts of grades in its file")
    public RestResponse<InspectionImportView> read(@RestPath UUID id) {
        var view = imports.get(id);
        return preconditions.answer(new org.openscrutiny.support.tag.Tag(view.id().toString()), () -> view);
    }
}
