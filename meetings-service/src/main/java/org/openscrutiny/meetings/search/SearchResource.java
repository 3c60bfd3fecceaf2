package org.openscrutiny.meetings.search;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/search")
@Tag(name = "Search")
class SearchResource {

    private final SearchStore store;
    private final Cursors cursors;
    private final Caller caller;

    SearchResource(SearchStore store, Cursors cursors, Caller caller) {
        this.store = store;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "search", summary = "Search agenda items, reports, the text of their documents, minutes, questions and answers, resolutions and questions of the public; best first")
    public PageView<SearchHit> search(@BeanParam SearchQuery query, @BeanParam PageQuery page) {
        var readable = caller.audiences();
        var hits = store.find(query, readable, page.position(cursors), page.limit() + 1);
        return page.view(hits, cursors, hit -> List.of(hit.rank().toPlainString(), hit.id().toString()),
                page.wantsTotal() ? store.count(query, readable) : null);
    }
}
