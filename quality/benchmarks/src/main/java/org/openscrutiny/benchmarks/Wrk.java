package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Asks a service as fast as it answers, by wrk. */
final class Wrk {

    private static final Pattern RESULT = Pattern.compile("(?m)^BENCH (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)$");
    private static final double MICROSECONDS = 1000;

    private final Path script;
    private final Council council;

    Wrk(Path directory, Council council) {
        this.council = council;
        script = directory.resolve("load.lua");
        try {
            Files.writeString(script, Council.resource("load.lua"));
        } catch (IOException failed) {
            throw new CannotMeasure(script + " cannot be written", failed);
        }
    }

    Load load(Operation operation, PackagedService service, Map<String, String> headers, int seconds) {
        var cpuOfService = CpuTime.of(service.pid());
        var cpuOfDatabase = CpuTime.withChildren(council.process());
        var said = Command.run(
                List.of("wrk", "-t1", "-c" + Load.CONNECTIONS, "-d" + seconds + "s", "--timeout", "10s", "-s",
                        script.toString(), service.url()),
                environment(operation, headers), seconds + 30);
        var found = RESULT.matcher(said);
        if (!found.find()) {
            throw new CannotMeasure("wrk said nothing to go by:\n" + said);
        }
        var requests = Long.parseLong(found.group(1));
        return new Load(requests * 1e6 / Long.parseLong(found.group(2)), Long.parseLong(found.group(3)),
                Long.parseLong(found.group(4)) / MICROSECONDS, Long.parseLong(found.group(5)) / MICROSECONDS,
                (CpuTime.of(service.pid()) - cpuOfService) / requests,
                (CpuTime.withChildren(council.process()) - cpuOfDatabase) / requests);
    }

    private static Map<String, String> environment(Operation operation, Map<String, String> headers) {
        var environment = new HashMap<String, String>();
        environment.put("BENCH_METHOD", operation.method());
        environment.put("BENCH_PATH", operation.path());
        environment.put("BENCH_LOW", "1");
        environment.put("BENCH_HIGH", Integer.toString(operation.highest()));
        environment.put("BENCH_HEADERS", headers.entrySet()
                .stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .reduce("", (all, header) -> all + header + "\n"));
        if (operation.body() != null) {
            environment.put("BENCH_BODY", operation.body());
        }
        return environment;
    }

    /** What every request of an operation carries. */
    static Map<String, String> headers(Operation operation) {
        var headers = new TreeMap<String, String>();
        headers.put("Accept", "*/*");
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
        }
        var login = operation.login();
        if (login != null) {
            headers.put("Authorization", "Basic " + Base64.getEncoder()
                    .encodeToString((login + ':' + login).getBytes(StandardCharsets.UTF_8)));
        }
        return headers;
    }
}
