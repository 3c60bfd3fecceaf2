package org.openscrutiny.performance.dataimport;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.SafeText;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.JsonFaults;
import org.openscrutiny.support.problem.Unavailable;
import org.openscrutiny.support.problem.Violations;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/imports")
@Tag(name = "Imports")
class ImportResource {

    private static final Duration LATER = Duration.ofSeconds(30);
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,9})(?:$|[,;\\s])");
    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportStore store;
    private final ImportQueue queue;
    private final Spool spool;
    private final IdempotentWrites writes;
    private final Preconditions preconditions;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Validator validator;

    ImportResource(Imports imports, ImportStore store, ImportQueue queue, Spool spool, IdempotentWrites writes,
            Preconditions preconditions, Cursors cursors, ObjectMapper json, Validator validator) {
        this.imports = imports;
        this.store = store;
        this.queue = queue;
        this.spool = spool;
        this.writes = writes;
        this.preconditions = preconditions;
        this.cursors = cursors;
        this.json = json;
        this.validator = validator;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.MONITORING_OFFICER})
    @Operation(operationId = "listImports", summary = "List imports, the latest first")
    public PageView<ImportSummary> list(@RestQuery @Nullable ImportState state, @RestQuery @Nullable String dataSet,
            @BeanParam PageQuery page) {
        var rows = store.list(state, dataSet, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, job -> List.of(job.createdAt().toString(), job.id().toString()),
                page.wantsTotal() ? store.count(state, dataSet) : null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "importFile", summary = "Take in an open-data file with its metadata: answered at once, worked on afterwards")
    @APIResponse(responseCode = "202", description = "The files are here; Location says where to follow the import", headers = {
            @Header(name = "Location", description = "The address of the import", schema = @Schema(implementation = String.class))}, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "200", description = "The latest version already came from these bytes and options: this is its import", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "413", description = "A file is larger than is taken in")
    @APIResponse(responseCode = "415", description = "The body is not multipart/form-data")
    public RestResponse<ImportView> take(
            @Parameter(hidden = true) @RestForm("data") @Nullable FileUpload data,
            @Parameter(hidden = true) @RestForm("meta") @Nullable FileUpload meta,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = ImportUpload.class))) @Parameter(hidden = true) @RestForm("options") @Nullable String options) {
        refuseMissing(data, meta, options);
        var said = read(Objects.requireNonNull(options));
        if (!queue.reserve()) {
            throw new Unavailable("As many imports as may wait are waiting; send the file again later.", LATER);
        }
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var submitted = false;
        try {
            var dataPart = Objects.requireNonNull(data);
            var metaPart = Objects.requireNonNull(meta);
            var files = spool.receive(id, dataPart.uploadedFile(), name(dataPart, "data"), metaPart.uploadedFile(),
                    name(metaPart, "meta"));
            var answer = writes.answer(new Fingerprint(files.dataSha256(), files.metaSha256(), said),
                    () -> imports.known(files, said)
                            .map(known -> answer(known.state().isOver() ? 200 : 202, known))
                            .orElseGet(() -> answer(202, imports.receive(id, files, said))));
            var job = answer.getEntity();
            if (job != null && job.id().equals(id)) {
                imports.begin(id, files, said);
                submitted = true;
            }
            return answer;
        } finally {
            if (!submitted) {
                queue.give();
                spool.discard(id);
            }
        }
    }

    private static RestResponse<ImportView> answer(int status, ImportView job) {
        return RestResponse.ResponseBuilder.<ImportView>create(status)
                .entity(job)
                .location(URI.create(Imports.url(job.id())))
                .tag(job.tag().value())
                .build();
    }

    private static void refuseMissing(@Nullable FileUpload data, @Nullable FileUpload meta, @Nullable String options) {
        var missing = new ArrayList<Fault>();
        if (data == null) {
            missing.add(Fault.in("data", "The part data is missing: the data file, with a file name."));
        }
        if (meta == null) {
            missing.add(Fault.in("meta", "The part meta is missing: the metadata file, with a file name."));
        }
        if (options == null || options.isBlank()) {
            missing.add(Fault.in("options",
                    "The part options is missing: a JSON object that says at least which dataSet it is."));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    private static String name(FileUpload upload, String part) {
        var name = upload.fileName();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || SafeText.fault(name) != null) {
            throw new InvalidInput(Fault.in(part,
                    "The part %s needs a file name of 1 to %d characters.".formatted(part, LONGEST_NAME)));
        }
        return name;
    }

    private ImportOptions read(String options) {
        try {
            var said = json.readValue(options, ImportOptions.class);
            if (said == null) {
                throw new InvalidInput(Fault.in("options", "The part options is null; it takes a JSON object."));
            }
            var wrong = validator.validate(said);
            if (!wrong.isEmpty()) {
                throw Violations.refusal(wrong);
            }
            return said;
        } catch (JsonProcessingException unreadable) {
            throw JsonFaults.refusal(unreadable);
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ANALYST, Roles.MONITORING_OFFICER})
    @Operation(operationId = "readImport", summary = "Read an import and how far it is; with Prefer: wait=30 as soon as it is over, or as it moves on from the tag in If-None-Match")
    public RestResponse<ImportView> read(@RestPath UUID id,
            @RestHeader("Prefer") @Parameter(description = "wait=N: wait up to N seconds (RFC 7240), at most 30", example = "wait=30") @Nullable String prefer,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String held) {
        var wait = wait(prefer);
        var view = imports.await(id, wait.orElse(Duration.ZERO),
                now -> held != null && !held.contains(now.tag().header()));
        var answer = preconditions.answer(view.tag(), () -> view);
        return wait.isEmpty()
                ? answer
                : RestResponse.ResponseBuilder.<ImportView>create(answer.getStatus())
                        .entity(answer.getEntity())
                        .tag(view.tag().value())
                        .header("Preference-Applied", "wait=" + wait.get().toSeconds())
                        .build();
    }

    private static Optional<Duration> wait(@Nullable String prefer) {
        if (prefer == null) {
            return Optional.empty();
        }
        var asked = WAIT.matcher(prefer);
        return asked.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(asked.group(1)))) : Optional.empty();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "cancelImport", summary = "Cancel an import; nothing of it is kept. If-Match: * cancels it however far it is")
    public RestResponse<Void> cancel(@RestPath UUID id) {
        imports.cancel(id);
        return RestResponse.noContent();
    }

    /** What makes two uploads the same. */
    private record Fingerprint(String data, String meta, ImportOptions options) {}
}
