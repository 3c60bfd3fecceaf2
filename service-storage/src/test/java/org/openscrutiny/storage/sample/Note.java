package org.openscrutiny.storage.sample;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;

@Entity
@Table(name = "notes")
class Note extends Recorded {

    private String text = "";

    protected Note() {
    }

    Note(String text, Instant now) {
        super(now);
        this.text = text;
    }

    void rewrite(String next, Audience audience, Instant now) {
        text = next;
        touch(now, audience);
    }

    String text() {
        return text;
    }
}
