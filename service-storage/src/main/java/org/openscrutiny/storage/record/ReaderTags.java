package org.openscrutiny.storage.record;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.tag.Tag;

/**
 * Tags of records that are seen differently by different readers. A record counts its changes for those who read
 * everything and for the public; for a reader in between, such as a member, what is served decides: neither count would do,
 * as the one would tell of changes hidden from the reader and the other would miss changes the reader sees.
 */
@ApplicationScoped
public class ReaderTags {

    private final Caller caller;
    private final ObjectMapper json;

    public ReaderTags(Caller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    public <T> Tagged<T> tagged(Recorded changed, T view) {
        return new Tagged<>(view, tag(changed, view));
    }

    private Tag tag(Recorded changed, Object view) {
        var counted = caller.mayRead(Audience.EXEMPT) || caller.audiences().equals(Set.of(Audience.PUBLIC));
        if (counted) {
            return changed.tagFor(caller);
        }
        try {
            return new Tag("r" + Tag.ofContent(json.writeValueAsBytes(view)).value());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A view cannot be written as JSON", unwritable);
        }
    }
}
