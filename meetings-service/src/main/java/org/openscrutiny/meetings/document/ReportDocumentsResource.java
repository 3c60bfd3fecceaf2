package org.openscrutiny.meetings.document;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.report.Reports;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/reports/{id}/documents")
@Tag(name = "Documents")
class ReportDocumentsResource {

    private final Documents documents;
    private final DocumentStore store;
    private final Reports reports;
    private final FileIntake intake;
    private final IdempotentWrites writes;
    private final Cursors cursors;
    private final Caller caller;

    ReportDocumentsResource(Documents documents, DocumentStore store, Reports reports, FileIntake intake,
            IdempotentWrites writes, Cursors cursors, Caller caller) {
        this.documents = documents;
        this.store = store;
        this.reports = reports;
        this.intake = intake;
        this.writes = writes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDocuments", summary = "List the documents of a report, every version, in the order recorded")
    public PageView<DocumentView> list(@RestPath UUID id, @BeanParam PageQuery page) {
        var list = store.ofReport(reports.visible(id).id(), documents.seesDrafts());
        var rows = list.sorted(false, page.position(cursors), DocumentStore.AS_RECORDED)
                .rows(page.limit() + 1)
                .stream()
                .map(document -> document.view(caller))
                .toList();
        return page.view(rows, cursors, d -> List.of(d.id().toString()), page.wantsTotal() ? list.count() : null);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Operation(operationId = "attachDocument", summary = "Attach a document to a report: the body is the file, Content-Type its kind")
    public RestResponse<DocumentView> attach(@RestPath UUID id,
            @Parameter(example = "appendix-1.pdf") @RestQuery @Nullable String fileName,
            @RestQuery @Nullable String title,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @RequestBody(content = @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))) byte[] content) {
        var upload = Upload.of(title, fileName, contentType, content);
        return writes.answer(upload.fingerprint(), () -> intake.take(upload), file -> {
            var attached = documents.attach(id, file);
            return attached.created(Documents.url(attached.view().id()));
        });
    }
}
