package org.openscrutiny.meetings.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openscrutiny.testing.Callers;

/**
 * The part of sample-data/ that this service can hold on its own (numbers below 30), loaded through its API as the launcher
 * does. It may be loaded by several tests: idempotency keys make the later ones find what the first one made.
 */
public final class SampleCouncil {

    private static final Pattern REF = Pattern.compile("\\{([^{}]+)}");
    private static final String LAST = "30";

    private final Map<String, String> ids = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    private final String edition;

    private SampleCouncil(String edition) {
        this.edition = edition;
    }

    public static SampleCouncil load() {
        var council = new SampleCouncil("");
        council.files(name -> name.compareTo(LAST) < 0).forEach(council::send);
        return council;
    }

    /**
     * The same committee under another name, with what was recorded of its meetings (numbers 60 to 69); nothing a test does
     * with it shows in the other one. What sister services keep gets ids that only look like theirs.
     */
    public static SampleCouncil withRecord(String edition) {
        var council = new SampleCouncil(edition);
        Stream.of("inquiry.voice", "inquiry.workforce", "review.voice.6m", "review.workforce.12m")
                .forEach(ref -> council.ids.put(ref,
                        UUID.nameUUIDFromBytes((edition + ref).getBytes(UTF_8)).toString()));
        // Posts have unique titles, and no meeting's record names one.
        council.files(name -> name.matches("(10|11|14|2.|6.)-.*")).forEach(council::send);
        return council;
    }

    /** The id of a record by its ref, such as {@code meeting.2017-09-05}. */
    public String id(String ref) {
        var id = ids.get(ref);
        if (id == null) {
            throw new IllegalArgumentException("No sample record is called " + ref);
        }
        return id;
    }

    private List<Path> files(Predicate<String> wanted) {
        var folder = Path.of(System.getProperty("suite.root", "..")).resolve("sample-data");
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".json"))
                    .filter(f -> wanted.test(f.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void send(Path file) {
        try {
            var sheet = json.readTree(file.toFile());
            if (!sheet.get("service").asText().equals("meetings")) {
                return;
            }
            int row = 0;
            for (var entry : sheet.get("records")) {
                send(file.getFileName() + "#" + row++, sheet, entry);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void send(String key, JsonNode sheet, JsonNode entry) {
        var user = entry.path("as").asText(sheet.get("as").asText());
        var path = filled(entry.path("post").asText(sheet.get("post").asText()));
        var answer = Callers.as(user.toUpperCase(Locale.ROOT))
                .header("Idempotency-Key", "sample " + edition + key)
                .body(renamed(filled(entry.get("body").toString())))
                .post(path);
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            throw new AssertionError(key + " was refused: " + answer.asString());
        }
        if (entry.has("ref")) {
            ids.put(entry.get("ref").asText(), answer.path("id"));
        }
    }

    private String renamed(String body) {
        return edition.isEmpty() ? body : body.replace("Select Committee\"", "Select Committee, " + edition + "\"");
    }

    /** The text with every {@code {ref}} replaced by the id of that record. */
    String filled(String text) {
        return REF.matcher(text)
                .replaceAll(ref -> Matcher.quoteReplacement(ids.getOrDefault(ref.group(1), ref.group())));
    }
}
