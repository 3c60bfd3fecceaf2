package org.openscrutiny.support.page;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** The paging parameters every list takes; use as a {@code @BeanParam}. */
public class PageQuery {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    @QueryParam("limit")
    @Parameter(description = "How many items at the most, 1 to 500", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("after")
    @Parameter(description = "The cursor of the page before, from its page.next")
    @Nullable
    String after;

    @QueryParam("include")
    @Parameter(description = "total: also count all items that match", schema = @Schema(type = SchemaType.STRING, enumeration = "total"))
    @Nullable
    String include;

    @Context
    UriInfo uri;

    /** @throws InvalidInput if it is not a whole number from 1 to 500 */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            var wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MAX_LIMIT) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            // answered below with everything else that is out of range
        }
        throw new InvalidInput(
                Fault.in("limit", "limit is \"%s\"; it takes a whole number from 1 to 500.".formatted(limit)));
    }

    public boolean wantsTotal() {
        if (include != null && !include.equals("total")) {
            throw new InvalidInput(Fault.in("include", "include is \"%s\"; it takes only total.".formatted(include)));
        }
        return include != null;
    }

    /** The sort keys and id of the last row of the page before, or empty at the start. */
    public Optional<List<String>> position(Cursors cursors) {
        return Optional.ofNullable(after).map(token -> cursors.open(question(), token));
    }

    /**
     * Makes the page from up to {@code limit() + 1} rows: the row too many only tells that there is a next page.
     *
     * @param position the sort keys and id of a row, in the order of the query's sort
     * @param total    the count of all matches, or null where it was not asked for
     */
    public <T> PageView<T> view(List<T> rows, Cursors cursors, Function<T, List<String>> position,
            @Nullable Long total) {
        var more = rows.size() > limit();
        var items = more ? rows.subList(0, limit()) : rows;
        var next = more ? cursors.seal(question(), position.apply(items.get(items.size() - 1))) : null;
        return PageView.of(items, next, total, uri);
    }

    /**
     * Makes a page of a list that never ends, such as a feed: there is always a next page, if only for what is yet to come.
     *
     * @param position where the next page starts, even if this one is empty
     */
    public <T> PageView<T> openEnded(List<T> items, Cursors cursors, List<String> position) {
        if (wantsTotal()) {
            throw new InvalidInput(Fault.in("include", "This list has no end, so it has no total; leave include out."));
        }
        return PageView.of(items, cursors.seal(question(), position), null, uri);
    }

    /** What was asked for, as it was asked: path and query. */
    public String address() {
        var asked = uri.getRequestUri();
        return asked.getRawPath() + '?' + asked.getRawQuery();
    }

    /** What this list was asked, without the cursor: path and every parameter that changes which rows come in which order. */
    private String question() {
        var filters = new TreeMap<>(uri.getQueryParameters());
        List.of("after", "limit", "include").forEach(filters::remove);
        return uri.getPath() + filters.entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }
}
