package org.openscrutiny.recommendations.review;

import static org.openscrutiny.testing.Callers.as;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.openscrutiny.recommendations.testsupport.Sisters;

/** This service's share of sample-data/, loaded once through the API as the launcher does, the sister's records played. */
final class SampleCouncil {

    private static final Pattern REF = Pattern.compile("\\{([a-z][\\w.-]*)}");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> IDS = new ConcurrentHashMap<>();

    private SampleCouncil() {
    }

    /** The id behind a ref, such as {@code rec.voice.6}. */
    static synchronized String id(String ref) {
        if (IDS.isEmpty()) {
            load();
        }
        return Objects.requireNonNull(IDS.get(ref), ref);
    }

    private static void load() {
        IDS.put("committee.cscl", Sisters.committee().toString());
        IDS.put("meeting.2017-01-31", Sisters.meeting("2017-01-31", "CONCLUDED").toString());
        var september = Sisters.meeting("2017-09-05", "CONCLUDED");
        IDS.put("meeting.2017-09-05", september.toString());
        IDS.put("item.2017-09-05.8", Sisters.agendaItem(september, "8", "Voice of the Child").toString());
        IDS.put("item.2017-09-05.12", Sisters.agendaItem(september, "12", "Workforce").toString());
        for (var figure : List.of("exit-interviews-2016-17", "agency-june-2017", "agency-vacancies-june-2017")) {
            IDS.put("observation." + figure, Sisters.revision(figure, 2017, "22.0", 1).toString());
        }
        try (var files = Files.list(Path.of(System.getProperty("suite.root"), "sample-data"))) {
            var ordered = new TreeMap<String, Path>();
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> ordered.put(file.getFileName().toString(), file));
            for (var file : ordered.values()) {
                load(JSON.readTree(Files.readString(file)));
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void load(JsonNode file) {
        if (!file.path("service").asText().equals("recommendations")) {
            return;
        }
        for (var record : file.path("records")) {
            var path = filled(record.path("post").asText(file.path("post").asText()));
            String id = as(record.path("as").asText(file.path("as").asText()))
                    .body(filled(record.path("body").toString()))
                    .post(path)
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(201)
                    .extract()
                    .path("id");
            IDS.put(record.path("ref").asText(), id);
        }
    }

    private static String filled(String text) {
        return REF.matcher(text).replaceAll(found -> {
            var id = IDS.get(found.group(1));
            if (id == null) {
                throw new IllegalStateException("Nothing before it is named " + found.group(1));
            }
            return id;
        });
    }
}
