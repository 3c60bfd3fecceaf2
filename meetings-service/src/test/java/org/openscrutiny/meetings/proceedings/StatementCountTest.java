package org.openscrutiny.meetings.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.access.Roles;

/** A longer list costs no more statements than a short one. */
@QuarkusTest
class StatementCountTest {

    private static final int TRIES = 4;

    @Inject
    EntityManagerFactory database;

    @Test
    void everyListOfAMeetingCostsTheSameWhateverItsLength() {
        var sitting = Sitting.inSession();
        var minutes = Sitting.post("/v1/meetings/" + sitting.meeting() + "/minutes", "{}");
        record(sitting, minutes, 0, 2);
        var few = counts(sitting);
        record(sitting, minutes, 2, 8);
        assertThat(counts(sitting)).isEqualTo(few);
        assertThat(few.values()).allMatch(count -> count <= 8);
    }

    private static void record(Sitting sitting, String minutes, int from, int to) {
        for (var i = from; i < to; i++) {
            var person = Sitting.person("Member of test " + i);
            sitting.present(person, "MEMBER");
            under(sitting, "declarations", "\"personId\": \"%s\", \"kind\": \"PERSONAL\"".formatted(person));
            under(sitting, "initials",
                    "\"initials\": \"M%d\", \"printedName\": \"M\", \"personId\": \"%s\"".formatted(i, person));
            under(sitting, "evidence-notes", """
                    "itemId": "%s", "askersRaw": ["M%d"], "question": "Why?", "outcome": "ANSWERED",
                    "answers": [{"text": "So.", "respondentsRaw": ["M%d"]}]""".formatted(sitting.item(), i, i));
            var resolution = under(sitting, "resolutions", """
                    "itemId": "%s", "verb": "AGREED", "text": "Agreed.", "limbs": [{"label": "(a)", "text": "so"}]"""
                    .formatted(sitting.item()));
            Sitting.post("/v1/resolutions/" + resolution + "/delegations", """
                    {"delegate": "CHAIRMAN", "matter": "RAG_ASSIGNMENT",
                     "scope": {"inquiryId": "00000000-0000-7000-8000-000000000001"}}""");
            under(sitting, "actions", "\"text\": \"Do it\"");
            Sitting.post("/v1/minutes/" + minutes + "/items", """
                    {"number": "%d", "title": "Minute"}""".formatted(i));
        }
    }

    private static String under(Sitting sitting, String list, String body) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/" + list, "{" + body + "}");
    }

    private TreeMap<String, Long> counts(Sitting sitting) {
        var counts = new TreeMap<String, Long>();
        for (var list : List.of("attendance", "declarations", "initials", "evidence-notes", "resolutions", "votes",
                "actions", "minutes")) {
            counts.put(list, statements("/v1/meetings/" + sitting.meeting() + "/" + list));
        }
        counts.put("all actions", statements("/v1/actions?committeeId=" + sitting.committee()));
        counts.put("all delegations", statements("/v1/delegations?meetingId=" + sitting.meeting()));
        return counts;
    }

    /** The fewest of several tries: the service's own chores may fall into one of them. */
    private long statements(String address) {
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        return IntStream.range(0, TRIES).mapToLong(i -> {
            statistics.clear();
            as(Roles.CLERK).get(address).then().statusCode(200);
            return statistics.getPrepareStatementCount();
        }).min().orElseThrow();
    }
}
