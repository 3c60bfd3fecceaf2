package org.openscrutiny.support.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Which methods an address takes, read from the contract that the build wrote into the service: the framework knows it only
 * for a whole resource class, which would promise more than is there.
 */
@Singleton
class AllowedMethods {

    private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<Path> paths;

    /**
     * @param template matches the whole path
     * @param fixed    how many of its characters are no parameter
     */
    private record Path(Pattern template, int fixed, String allow) {}

    AllowedMethods() {
        paths = read();
    }

    /** The value of {@code Allow} for this path; empty if the contract does not know it. */
    Optional<String> of(String path) {
        return paths.stream().filter(p -> p.template().matcher(path).matches()).map(Path::allow).findFirst();
    }

    private static List<Path> read() {
        try (var contract = Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            if (contract == null) {
                return List.of();
            }
            var found = new ArrayList<Path>();
            new ObjectMapper().readTree(contract)
                    .path("paths")
                    .properties()
                    .forEach(path -> found.add(path(path.getKey(), path.getValue())));
            // The most literal first, as the framework chooses: /packs/draft before /packs/{version}.
            found.sort((one, other) -> Integer.compare(other.fixed(), one.fixed()));
            return List.copyOf(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path path(String template, JsonNode operations) {
        var allowed = new TreeSet<String>();
        operations.fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                allowed.add(method.toUpperCase(Locale.ROOT));
            }
        });
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        var literal = template.replaceAll("\\{[^{}]*}", "");
        var pattern = Pattern.compile("\\Q" + template.replaceAll("\\{[^{}]*}", "\\\\E[^/]+\\\\Q") + "\\E/?");
        return new Path(pattern, literal.length(), String.join(", ", allowed));
    }
}
