package org.openscrutiny.support.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.json.MergePatch;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.tag.Preconditions;
import org.openscrutiny.support.tag.Tag;

/** Takes one of everything that a client can get wrong. */
@Path("/v1/samples")
class SampleResource {

    enum Colour {
        RED, AMBER, GREEN
    }

    record Part(@NotBlank String label, @Nullable BigDecimal weight) {}

    record Sample(@NotBlank @Size(max = 20) String name, @Nullable Colour colour, @Nullable LocalDate heldOn,
            @Nullable Instant sentAt, @Nullable Integer count, @Nullable UUID parent,
            @Size(max = 3) @Nullable List<@Valid Part> parts, @Nullable List<@NotBlank String> notes) {}

    private final MergePatch mergePatch;
    private final Cursors cursors;
    private final Preconditions preconditions;

    SampleResource(MergePatch mergePatch, Cursors cursors, Preconditions preconditions) {
        this.mergePatch = mergePatch;
        this.cursors = cursors;
        this.preconditions = preconditions;
    }

    @GET
    @PermitAll
    public PageView<Integer> list(@RestQuery @Nullable Colour colour, @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable UUID parent, @RestQuery @Nullable Integer count, @RestQuery @Nullable Boolean open,
            @RestQuery @Min(1) @Max(9) @DefaultValue("1") int step, @RestQuery List<Colour> anyOf,
            @BeanParam PageQuery page) {
        var first = page.position(cursors).map(p -> Integer.parseInt(p.get(0)) + 1).orElse(0);
        var rows = java.util.stream.IntStream.range(first, Math.min(10, first + page.limit() + 1)).boxed().toList();
        return page.view(rows, cursors, n -> List.of(n.toString()), page.wantsTotal() ? 10L : null);
    }

    @POST
    @PermitAll
    public Sample create(@Valid @NotNull Sample sample) {
        return sample;
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.TEXT_PLAIN)
    @PermitAll
    public int upload(String text) {
        return text.length();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public String read(@RestPath UUID id) {
        throw new NotFound("sample", id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermitAll
    public Sample revise(@RestPath UUID id, ObjectNode patch) {
        preconditions.requireMatch(Tag.ofVersion(7));
        return mergePatch.apply(new Sample("Old", Colour.RED, null, null, 3, null, List.of(), List.of("a")), patch,
                Sample.class);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CLERK)
    public void remove(@RestPath UUID id) {
        throw new RuleBroken("sample-in-use", "The sample is in use.");
    }

    @GET
    @Path("/as-long-as-a-page")
    @PermitAll
    public List<String> asLongAsAPage() {
        return Collections.nCopies(50, "x".repeat(1000));
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("select secret from org.openscrutiny.Table");
    }

    @GET
    @Path("/unwritable")
    @PermitAll
    public Object unwritable() {
        return new Object() {
            @SuppressWarnings("unused")
            public String getName() {
                throw new IllegalStateException("unwritable");
            }
        };
    }

    @GET
    @Path("/wrapped")
    @PermitAll
    public String wrapped() {
        throw new IllegalStateException(new IllegalArgumentException(new RuleBroken("sample-in-use", "In use.")));
    }
}
