package org.openscrutiny.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Reading;
import org.openscrutiny.meetings.testsupport.WholeMeetings;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** What the one statement tells is what the entities tell that every write has before it: to everybody, and to nobody more. */
@QuarkusTest
class AgendaReaderTest {

    private final AgendaReader reader;
    private final AgendaItems items;
    private final Caller caller;

    AgendaReaderTest(AgendaReader reader, AgendaItems items, Caller caller) {
        this.reader = reader;
        this.items = items;
        this.caller = caller;
    }

    @Test
    void agendaIsToldAsItsEntitiesTellIt() {
        var meeting = meeting();
        for (var role : Reading.readers()) {
            assertThat(Reading.by(role, () -> reader.ofMeeting(meeting))).as("by %s", role)
                    .isEqualTo(Reading.by(role, () -> items.ofMeeting(meeting)))
                    .hasValueSatisfying(told -> assertThat(told).isNotEmpty());
        }
    }

    @Test
    void itemIsToldAsItsEntitiesTellItAndABareLineNotAtAll() {
        var meeting = meeting();
        var ids = Callers.as(Roles.CLERK)
                .get("/v1/meetings/" + meeting)
                .jsonPath()
                .getList("agendaItems.id", UUID.class);
        assertThat(ids).hasSize(5).doesNotContainNull();
        for (var role : Reading.readers()) {
            var known = Reading.by(role, () -> items.ofMeeting(meeting)).orElseThrow();
            for (var id : ids) {
                var expected = new ArrayList<>(known);
                expected.removeIf(item -> !Objects.equals(item.id(), id));
                var told = Reading.by(role, () -> reader.read(id));
                assertThat(told.map(whole -> whole.view())).as("by %s", role).isEqualTo(expected.stream().findFirst());
                assertThat(told.map(whole -> whole.tag())).as("tag for %s", role)
                        .isEqualTo(Reading.by(role, () -> reader.tag(id)))
                        .isEqualTo(Reading.by(role, () -> items.visible(id).tagFor(caller)));
            }
        }
    }

    private static UUID meeting() {
        return UUID.fromString(WholeMeetings.imported(WholeMeetings.july(WholeMeetings.tag())));
    }
}
