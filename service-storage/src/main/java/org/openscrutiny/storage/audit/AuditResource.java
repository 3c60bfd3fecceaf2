package org.openscrutiny.storage.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/audit-entries")
@Tag(name = "Audit", description = "Who changed what, and who read exempt content; only ever added to")
class AuditResource {

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    private final AuditStore store;
    private final Cursors cursors;

    AuditResource(AuditStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
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
