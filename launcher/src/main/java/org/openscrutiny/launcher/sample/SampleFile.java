package org.openscrutiny.launcher.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * One file of the sample council as it is written.
 *
 * @param service which service takes the records: meetings, recommendations or performance
 * @param as      the demo user who sends them, unless a record names another
 * @param post    the path they are posted to, unless a record names another
 * @param note    for readers; not sent
 */
record SampleFile(@Nullable String service, @Nullable String as, @Nullable String post, @Nullable String note,
        @Nullable List<Entry> records) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * @param ref   the name by which later records may speak of this one; absent for records nobody refers to
     * @param patch the path of a record to change instead of creating one
     * @param keep  further refs: each is given the value at a JSON pointer of the answer
     */
    record Entry(@Nullable String ref, @Nullable String as, @Nullable String post, @Nullable String patch,
            @JsonProperty(required = true) JsonNode body, @Nullable Map<String, String> keep) {}

    /** One request to make. The method is PATCH with the tag of the record as it stands, or POST. */
    record Step(String name, @Nullable String ref, String service, String user, String method, String path,
            JsonNode body,
            Map<String, String> keep) {}

    /** @throws SampleRefused if the file is no sample file */
    static List<Step> read(Path file) throws IOException, SampleRefused {
        var fileName = String.valueOf(file.getFileName());
        try {
            return JSON.readValue(Files.readString(file), SampleFile.class).steps(fileName);
        } catch (JsonProcessingException wrong) {
            throw new SampleRefused(fileName, "-", "It is not a sample file: " + wrong.getOriginalMessage()
                    + " (line " + (wrong.getLocation() == null ? "?" : wrong.getLocation().getLineNr()) + ")");
        }
    }

    private List<Step> steps(String fileName) throws SampleRefused {
        var steps = new ArrayList<Step>();
        for (var entry : records == null ? List.<Entry>of() : records) {
            var name = entry.ref() == null ? fileName + "#" + (steps.size() + 1) : entry.ref();
            var isPatch = entry.patch() != null;
            steps.add(new Step(name, entry.ref(), said(service, "service", fileName, name),
                    said(entry.as() == null ? as : entry.as(), "as", fileName, name), isPatch ? "PATCH" : "POST",
                    said(isPatch ? entry.patch() : entry.post() == null ? post : entry.post(), "post", fileName, name),
                    entry.body(), entry.keep() == null ? Map.of() : entry.keep()));
        }
        return steps;
    }

    private static String said(@Nullable String value, String field, String fileName, String name)
            throws SampleRefused {
        if (value == null || value.isBlank()) {
            throw new SampleRefused(fileName, name, "Neither the file nor the record says \"%s\".".formatted(field));
        }
        return value;
    }
}
