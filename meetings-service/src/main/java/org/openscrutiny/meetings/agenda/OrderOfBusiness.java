package org.openscrutiny.meetings.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;

/** The places of an agenda's items: 1, 2, 3 without a gap, whatever their printed numbers are. */
final class OrderOfBusiness {

    private final List<AgendaItem> items;

    /** @param items in their present order */
    OrderOfBusiness(List<AgendaItem> items) {
        this.items = new ArrayList<>(items);
    }

    /**
     * Puts an item, new or already among them, in a place; at the end where none is wanted or it lies beyond.
     *
     * @return who sees that something else moved with it
     */
    Audience put(AgendaItem item, @Nullable Integer wanted, Instant now) {
        leaveOut(item.id());
        var last = items.size() + 1;
        items.add(Math.min(wanted == null ? last : wanted, last) - 1, item);
        return number(now);
    }

    /**
     * Closes the gap that an item leaves.
     *
     * @return who sees that
     */
    Audience remove(AgendaItem item, Instant now) {
        leaveOut(item.id());
        return number(now);
    }

    private void leaveOut(UUID id) {
        items.removeIf(other -> other.id().equals(id));
    }

    private Audience number(Instant now) {
        var seenBy = Audience.EXEMPT;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.moveTo(i + 1, now)) {
                seenBy = seenBy.or(item.bareLine().isEmpty() ? item.audience() : Audience.PUBLIC);
            }
        }
        return seenBy;
    }
}
