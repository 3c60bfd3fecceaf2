package org.openscrutiny.storage.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

@Path("/v1/audit-entries")
@Tag(name = "Audit", description = "Who changed what, and who read exempt content; only ever added to")
class AuditResource {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private static final String HASH = "[0-9a-f]{64}";

    private final AuditStore store;
    private final AuditVerification verification;
    private final Cursors cursors;

    AuditResource(AuditStore store, AuditVerification verification, Cursors cursors) {
        this.store = store;
        this.verification = verification;
        this.cursors = cursors;
    }

    @GET
    @Path("/verification")
    @RolesAllowed(Roles.MONITORING_OFFICER)
    @Operation(operationId = "verifyAudit", summary = "Verify that nobody has changed the audit", description = """
            Recomputes the seal of every entry and names the first entry that was changed, removed or slipped in. Note the last \
            seal somewhere else, on paper or in another system: named in since and hash at the next look, it shows a chain that \
            was written anew from some point on, which nothing inside the database can.""")
    public AuditVerificationView verify(
            @RestQuery @Nullable @Positive @Parameter(description = "Only after the seal at this position, noted earlier with its hash") Long since,
            @RestQuery @Nullable @Pattern(regexp = HASH, message = "64 hexadecimal digits in lower case") @Parameter(description = "The hash of that seal") String hash) {
        if (since == null && hash == null) {
            return verification.all();
        }
        if (since == null || hash == null) {
            throw new InvalidInput(Fault.in(since == null ? "since" : "hash",
                    "A seal is named by both, its position in since and its hash in hash."));
        }
        return verification.since(since, hash);
    }

    @GET
    @RolesAllowed(Roles.MONITORING_OFFICER)
    @Operation(operationId = "listAuditEntries", summary = "Read the audit, newest entries first")
    public PageView<AuditEntryView> list(
            @RestQuery @Nullable @Parameter(description = "Only of records of this kind, such as committee") String recordType,
            @RestQuery @Nullable @Parameter(description = "Only of this record") UUID recordId,
            @RestQuery @Nullable @Parameter(description = "Only by this caller") String caller,
            @RestQuery @Nullable @Parameter(description = "Only from this day on, in Europe/London") LocalDate from,
            @RestQuery @Nullable @Parameter(description = "Only up to the end of this day, in Europe/London") LocalDate to,
            @BeanParam PageQuery page) {
        var search = new AuditStore.Search(recordType, recordId, caller,
                from == null ? null : from.atStartOfDay(COUNCIL).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(COUNCIL).toInstant());
        var below = page.position(cursors).map(position -> Long.parseLong(position.get(0))).orElse(Long.MAX_VALUE);
        var rows = store.list(search, below, page.limit() + 1);
        return page.view(rows, cursors, entry -> List.of(Long.toString(entry.number())),
                page.wantsTotal() ? store.count(search) : null);
    }
}
