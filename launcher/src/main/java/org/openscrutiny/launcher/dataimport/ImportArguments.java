package org.openscrutiny.launcher.dataimport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openscrutiny.launcher.CannotRun;
import org.openscrutiny.launcher.ExitCode;

/**
 * What is to be sent, and where to.
 *
 * @param options what the importer says besides the files
 * @param service the address of performance-service
 */
record ImportArguments(Path data, Path meta, ObjectNode options, URI service) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN = Set.of("--meta", "--options", "--data-set", "--title", "--url");

    /**
     * Reads {@code FILE [--meta FILE] [--options FILE] [--data-set ID] [--title TEXT] [--url URL]}.
     *
     * @throws CannotRun if they do not say which files, or a file is not there
     */
    static ImportArguments parse(List<String> arguments, Map<String, String> environment) throws CannotRun {
        var said = new HashMap<String, String>();
        Path data = null;
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (KNOWN.contains(argument) && i + 1 < arguments.size()) {
                said.put(argument, arguments.get(++i));
            } else if (!argument.startsWith("-") && data == null) {
                data = Path.of(argument);
            } else {
                throw usage("\"%s\" is not understood after import. ./run --help explains.".formatted(argument));
            }
        }
        if (data == null) {
            throw usage("Say which file: ./run import FILE. ./run --help explains.");
        }
        var meta = Path.of(said.getOrDefault("--meta", metaName(data.toString())));
        for (var file : List.of(data, meta)) {
            if (!Files.isReadable(file)) {
                throw usage("There is no file %s.".formatted(file));
            }
        }
        return new ImportArguments(data, meta, options(said, data), service(said, environment));
    }

    private static String metaName(String data) {
        return data.replaceFirst("(?:\\.csv)?(?:\\.gz)?$", "") + ".meta.csv";
    }

    private static ObjectNode options(Map<String, String> said, Path data) throws CannotRun {
        var options = read(said.get("--options"));
        var name = String.valueOf(data.getFileName()).replaceFirst("(?:\\.csv)?(?:\\.gz)?$", "");
        var dataSet = said.get("--data-set");
        if (dataSet != null || !options.hasNonNull("dataSet")) {
            options.put("dataSet", dataSet == null ? id(name) : dataSet);
        }
        var title = said.get("--title");
        if (title != null || !options.hasNonNull("title")) {
            options.put("title", title == null ? name.replace('_', ' ') : title);
        }
        return options;
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static ObjectNode read(@org.jspecify.annotations.Nullable String file) throws CannotRun {
        if (file == null) {
            return JSON.createObjectNode();
        }
        try {
            if (JSON.readTree(Files.readAllBytes(Path.of(file))) instanceof ObjectNode options) {
                return options;
            }
            throw usage("%s holds no JSON object.".formatted(file));
        } catch (JsonProcessingException broken) {
            throw usage("%s is no JSON: %s".formatted(file, broken.getOriginalMessage()));
        } catch (IOException unreadable) {
            throw usage("%s cannot be read.".formatted(file));
        }
    }

    private static URI service(Map<String, String> said, Map<String, String> environment) throws CannotRun {
        var port = environment.getOrDefault("PERFORMANCE_PORT", "8083");
        var address = said.getOrDefault("--url", "http://127.0.0.1:" + port);
        try {
            return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        } catch (IllegalArgumentException invalid) {
            throw usage("\"%s\" is no address.".formatted(address));
        }
    }

    private static CannotRun usage(String message) {
        return new CannotRun(ExitCode.USAGE, message);
    }
}
