package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.content.FrontSheet.AgendaLine;
import org.openscrutiny.meetings.pack.content.PageRange;

/** Makes the three forms of a pack from what was put together. */
@Singleton
class PackForms {

    private final PackRenderer renderer;
    private final ObjectMapper json;

    PackForms(PackRenderer renderer, ObjectMapper json) {
        this.renderer = renderer;
        // One spelling of each part, so that its digest can be computed again from it.
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    FrozenIssue freeze(UUID meetingId, Assembled assembled, Instant now) {
        var set = renderer.set(assembled.content());
        return new FrozenIssue(set.content().marking(), set.pages(), set.pdf(), set.html(),
                bytes(view(meetingId, assembled, set, now)));
    }

    /** The pack as JSON without a date of freezing. */
    PackView preview(UUID meetingId, Assembled assembled) {
        return view(meetingId, assembled, renderer.set(assembled.content()), null);
    }

    byte[] previewHtml(Assembled assembled) {
        return renderer.html(assembled.content());
    }

    byte[] previewPdf(Assembled assembled) {
        return renderer.set(assembled.content()).pdf();
    }

    private PackView view(UUID meetingId, Assembled assembled, SetPack set, @Nullable Instant frozenAt) {
        var content = set.content();
        var ranges = content.front()
                .agenda()
                .stream()
                .filter(line -> line.key() != null)
                .collect(Collectors.toMap(AgendaLine::key, line -> line));
        var entries = new ArrayList<PackEntry>();
        for (var item : content.items()) {
            var line = ranges.get(item.key());
            entries.add(new PackEntry(item.key(), item.number(), item.title(), line == null ? null : line.pages(),
                    Digests.sha256(bytes(item))));
        }
        var firstPaper = entries.stream().map(PackEntry::pages).mapToInt(p -> p == null ? 1 : p.from()).min();
        entries.add(0, new PackEntry("front", null, "Front sheet",
                new PageRange(1, firstPaper.orElse(set.pages() + 1) - 1), Digests.sha256(bytes(content.front()))));
        return new PackView(meetingId, content.issue().version(), frozenAt, !assembled.complete(), set.pages(),
                List.copyOf(entries), assembled.sources(), content);
    }

    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A pack cannot be written as JSON", unwritable);
        }
    }
}
