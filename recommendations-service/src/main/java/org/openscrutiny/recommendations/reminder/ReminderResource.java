package org.openscrutiny.recommendations.reminder;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/reminders")
@Tag(name = "Reminders")
class ReminderResource {

    private final Reminders reminders;
    private final Cursors cursors;

    ReminderResource(Reminders reminders, Cursors cursors) {
        this.reminders = reminders;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listReminders", summary = "List what is due in the next days, the first due first")
    public PageView<ReminderView> list(@RestQuery @DefaultValue("30") int days, @RestQuery @Nullable String leadPost,
            @RestQuery @Nullable String leadOfficer, @BeanParam PageQuery page) {
        var rows = reminders.next(days, leadPost, leadOfficer, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors, r -> List.of(r.dueOn().toString(), r.recordId().toString()), null);
    }
}
