package org.openscrutiny.meetings.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The places of an agenda's items: 1, 2, 3 without a gap, whatever their printed numbers are. */
final class OrderOfBusiness {

    private final List<AgendaItem> items;

    /** @param items in their present order */
    OrderOfBusiness(List<AgendaItem> items) {
        this.items = new ArrayList<>(items);
    }

    /** Puts an item, new or already among them, in a place; at the end where none is wanted or it lies beyond. */
    void put(AgendaItem item, @Nullable Integer wanted, Instant now) {
        leaveOut(item.id());
        var last = items.size() + 1;
        items.add(Math.min(wanted == null ? last : wanted, last) - 1, item);
        number(now);
    }

    /** Closes the gap that an item leaves. */
    void remove(AgendaItem item, Instant now) {
        leaveOut(item.id());
        number(now);
    }

    private void leaveOut(UUID id) {
        items.removeIf(other -> other.id().equals(id));
    }

    private void number(Instant now) {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).moveTo(i + 1, now);
        }
    }
}
