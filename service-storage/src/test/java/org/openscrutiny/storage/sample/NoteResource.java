package org.openscrutiny.storage.sample;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.idempotency.IdempotentWrites;
import org.openscrutiny.storage.rule.ConstraintRule;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** The least a service does with the shared tables. */
@Path("/v1/notes")
class NoteResource {

    static final AtomicInteger PREPARATIONS = new AtomicInteger();

    record Draft(@NotNull String text, @Nullable Boolean refused, @Nullable Integer pauseMillis) {}

    record View(UUID id, String text, long version) {}

    private final EntityManager database;
    private final IdempotentWrites writes;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    NoteResource(EntityManager database, IdempotentWrites writes, Journal journal, Preconditions preconditions,
            Caller caller, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static ConstraintRule textTaken() {
        return new ConstraintRule("ux_notes_text", "note-text-taken", "There is already a note of that text.");
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.ANALYST})
    public RestResponse<View> create(@Valid @NotNull Draft draft) {
        return writes.answer(draft, () -> store(draft));
    }

    @POST
    @Path("/prepared")
    @RolesAllowed({Roles.CLERK, Roles.ANALYST})
    public RestResponse<View> createPrepared(@Valid @NotNull Draft draft) {
        return writes.answer(draft, () -> prepare(draft), ignored -> store(draft));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public RestResponse<View> read(@RestPath UUID id) {
        var note = database.find(Note.class, id);
        if (note == null) {
            throw new NotFound("note", id);
        }
        return preconditions.answer(note.tagFor(caller), () -> view(note));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CLERK, Roles.SCRUTINY_OFFICER})
    @Transactional
    public RestResponse<View> revise(@RestPath UUID id, ObjectNode patch) {
        var note = database.find(Note.class, id);
        preconditions.requireMatch(note.tagFor(caller));
        var before = view(note);
        note.rewrite(patch.path("text").asText(), Audience.valueOf(patch.path("audience").asText("PUBLIC")),
                clock.instant());
        journal.updated("note", note, Audience.valueOf(patch.path("audience").asText("PUBLIC")), url(note), before,
                view(note));
        return RestResponse.ResponseBuilder.ok(view(note)).tag(note.tagFor(caller).value()).build();
    }

    private Draft prepare(Draft draft) {
        PREPARATIONS.incrementAndGet();
        pause(draft);
        if (Boolean.TRUE.equals(draft.refused())) {
            throw new RuleBroken("note-refused", "This note is refused while it is prepared.");
        }
        return draft;
    }

    private RestResponse<View> store(Draft draft) {
        var note = new Note(draft.text(), clock.instant());
        database.persist(note);
        journal.created("note", note, Audience.PUBLIC, url(note), view(note));
        pause(draft);
        if (Boolean.TRUE.equals(draft.refused())) {
            throw new RuleBroken("note-refused", "This note is refused after it was written.");
        }
        return RestResponse.ResponseBuilder.<View>created(URI.create(url(note)))
                .entity(view(note))
                .tag(note.tagFor(caller).value())
                .build();
    }

    private static void pause(Draft draft) {
        try {
            Thread.sleep(draft.pauseMillis() == null ? 0 : draft.pauseMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static View view(Note note) {
        return new View(note.id(), note.text(), note.version());
    }

    private static String url(Note note) {
        return "/v1/notes/" + note.id();
    }
}
