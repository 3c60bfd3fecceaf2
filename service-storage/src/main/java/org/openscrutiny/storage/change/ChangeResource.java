package org.openscrutiny.storage.change;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/changes")
@Tag(name = "Changes", description = "For systems that keep a copy: what changed, in an order that misses nothing")
class ChangeResource {

    private final ChangeFeed feed;
    private final Cursors cursors;
    private final Caller caller;

    ChangeResource(ChangeFeed feed, Cursors cursors, Caller caller) {
        this.feed = feed;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listChanges", summary = "Follow the changes of all records", description = """
            Changes in the order in which they became visible, oldest first. page.next is always given, also on the last \
            page: keep it, and ask again with it later for what has come since. A record that is no longer there for this \
            caller comes as DELETED.""")
    public PageView<ChangeView> list(
            @RestQuery @Parameter(description = "Only records of this kind, such as committee; may come more than once") List<String> type,
            @BeanParam PageQuery page) {
        var after = page.position(cursors).map(position -> Long.parseLong(position.get(0))).orElse(0L);
        var last = feed.settle();
        var limit = page.limit();
        var rows = feed.list(caller.audiences(), type, after, last, limit);
        // Not a full page: all up to the last was looked at, hidden changes too, and need not be again.
        var seen = rows.size() == limit ? rows.get(limit - 1).position() : last;
        return page.openEnded(rows.stream().map(ChangeFeed.Positioned::change).toList(), cursors, List.of(fixed(seen)));
    }

    /** Always of one length, so that the cursor's length tells nothing of how many changes there are. */
    private static String fixed(long position) {
        return "%019d".formatted(position);
    }
}
