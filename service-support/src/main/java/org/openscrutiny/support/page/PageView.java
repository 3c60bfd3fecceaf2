package org.openscrutiny.support.page;

import java.util.List;

import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Order is stable: no item comes twice or is lost while others write.
 *
 * @param items the items of this page
 * @param page  where this page stands
 * @param links the same as addresses, relative to the service
 */
public record PageView<T>(List<T> items, Page page, Links links) {

    /**
     * @param size  items on this page
     * @param next  the cursor for the page after this one; absent on the last
     * @param total all items that match, only where {@code include=total} asked for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(int size, @Nullable String next, @Nullable Long total) {}

    /** RFC 8288 relations: this page, and the one after it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(String self, @Nullable String next) {}

    static <T> PageView<T> of(List<T> items, @Nullable String next, @Nullable Long total, UriInfo uri) {
        var self = uri.getRequestUri();
        var here = self.getRawPath() + (self.getRawQuery() == null ? "" : "?" + self.getRawQuery());
        var following = next == null ? null : uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
        return new PageView<>(List.copyOf(items), new Page(items.size(), next, total),
                new Links(here, following == null ? null : following.getRawPath() + "?" + following.getRawQuery()));
    }
}
