package org.openscrutiny.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.testing.Callers;

/** The sample council's figures and inspections, sent as the launcher sends them, and the traps of the pack they hold. */
@QuarkusTest
class SampleDataTest {

    private static final Path SAMPLES = Path.of(System.getProperty("suite.root", ".."), "sample-data");
    private static final Pattern REF = Pattern.compile("\\{([a-z][^{}\"]*)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> refs = new HashMap<>();

    @Test
    void packsFiguresAndFindingsComeOutAsTheyWerePrinted() throws IOException {
        load();
        var visit = refs.get("inspection.third-visit");
        Callers.anybody()
                .get("/v1/inspections/" + visit)
                .then()
                .body("sequenceNo", equalTo(3))
                .body("inspectors.name", contains("Donna Marriott", "Linda Steele", "Pauline Higham"))
                .body("inspectors.author", contains(true, false, false))
                .body("areasCovered", hasSize(4));
        Callers.anybody()
                .get("/v1/inspections/" + visit + "/response-report")
                .then()
                .body("rows", hasSize(10))
                .body("rows.actions*.size()", equalTo(List.of(4, 7, 5, 3, 3, 4, 5, 3, 4, 4)))
                .body("rows[4].actions[2].evidence[0].value", equalTo(94))
                .body("rows[1].actions[2].evidence[0].value", equalTo(50))
                .body("rows[8].actions[3].evidence[0].value", equalTo(9))
                .body("rows[2].actions[0].due.value", equalTo("2017-07-03"))
                .body("rows[5].actions[1].due.value", equalTo("2017-06-23"))
                .body("rows[8].actions[2].due.value", equalTo("2017-06-22"));
        Callers.anybody()
                .get("/v1/improvement-plans/" + refs.get("plan.third-visit") + "/report")
                .then()
                .body("plan.status", equalTo("APPROVED"))
                .body("plan.board", equalTo("Improvement Board"))
                .body("plan.approved.value", equalTo("2017-07-31"))
                .body("progress.actions", equalTo(42))
                .body("rows", hasSize(10))
                .body("rows.actions*.size()", equalTo(List.of(4, 7, 5, 3, 3, 4, 5, 3, 4, 4)));
        Callers.anybody()
                .get("/v1/inspections/" + visit)
                .then()
                .body("plans.id", contains(refs.get("plan.third-visit")));
        Callers.anybody()
                .get("/v1/inspections/" + refs.get("inspection.2014") + "/clocks")
                .then()
                .body("dueOn", contains("2014-11-17"))
                .body("state", contains("NOT_APPLICABLE"));
        Callers.anybody()
                .get("/v1/inspections/" + refs.get("inspection.2014"))
                .then()
                .body("judgements.grade", equalTo(List.of("Inadequate", "Inadequate", "Inadequate",
                        "Requires improvement to be good", "Requires improvement to be good", "Inadequate",
                        "Inadequate")));
        Callers.anybody()
                .get("/v1/indicators/foster-carers-recruited/assessment?area=825")
                .then()
                .body("rag.status", equalTo("GREEN"))
                .body("rag.target", equalTo(8.75f));
        Callers.anybody()
                .get("/v1/indicators/permanent-exclusions-change/observations?asPublished=2017-09-05&period=2016/2017&code=AY")
                .then()
                .body("items.displayValue", contains("6"))
                .body("items.status", contains("PROVISIONAL"));
        Callers.anybody()
                .get("/v1/indicators/permanent-exclusions-change/observations?period=2016/2017&code=AY")
                .then()
                .body("items.displayValue", contains("0"))
                .body("items.status", contains("FINAL"));
        Callers.anybody()
                .get("/v1/scorecards/" + refs.get("scorecard.september-2017") + "/report")
                .then()
                .body("lines", hasSize(8));
    }

    private void load() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            for (var file : files.filter(f -> f.getFileName().toString().matches("4\\d-.*\\.json")).sorted().toList()) {
                var content = JSON.readTree(file.toFile());
                for (var entry : content.get("records")) {
                    send(content, entry, file + " " + entry.path("ref").asText());
                }
            }
        }
    }

    private void send(JsonNode file, JsonNode entry, String where) {
        var user = entry.path("as").asText(file.get("as").asText());
        var path = filled(entry.path("post").asText(file.get("post").asText()));
        var answer = Callers.as(user.toUpperCase(Locale.ROOT)).body(filled(entry.get("body").toString())).post(path);
        assertThat(answer.statusCode()).as("%s: %s", where, answer.asString()).isBetween(200, 299);
        if (entry.has("ref")) {
            String id = answer.path("id");
            var location = answer.header("Location");
            refs.put(entry.get("ref").asText(), id == null ? location.substring(location.lastIndexOf('/') + 1) : id);
        }
    }

    private String filled(String text) {
        return REF.matcher(text).replaceAll(match -> {
            var id = refs.get(match.group(1));
            assertThat(id).as("reference %s", match.group(1)).isNotNull();
            return id;
        });
    }
}
