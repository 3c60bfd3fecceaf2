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

    Load load(Operation operation, PackagedService service, Map<String, String> headers, int connections, int seconds) {
        return load(service.url(), service.pid(), environment(operation, headers), connections, seconds);
    }

    /**
     * Reads one address again and again.
     *
     * @param pid of the process that answers
     */
    Load read(String url, String path, long pid, Map<String, String> headers, int connections, int seconds) {
        return load(url, pid, environment("GET", path, 1, 1, headers), connections, seconds);
    }

    private Load load(String url, long pid, Map<String, String> environment, int connections, int seconds) {
        var cpuOfService = CpuTime.of(pid);
        var cpuOfDatabase = CpuTime.withChildren(council.process());
        var said = Command.run(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "10s", "-s",
                        script.toString(), url),
                environment, seconds + 30);
        var found = RESULT.matcher(said);
        if (!found.find()) {
            throw new CannotMeasure("wrk said nothing to go by:\n" + said);
        }
        var failed = Long.parseLong(found.group(3));
        if (failed > 0) {
            throw new CannotMeasure("%d of the requests to %s failed:%n%s".formatted(failed, url,
                    Command.lastOf(said)));
        }
        var requests = Long.parseLong(found.group(1));
        return new Load(requests * 1e6 / Long.parseLong(found.group(2)), failed,
                Long.parseLong(found.group(4)) / MICROSECONDS, Long.parseLong(found.group(5)) / MICROSECONDS,
                (CpuTime.of(pid) - cpuOfService) / requests,
                (CpuTime.withChildren(council.process()) - cpuOfDatabase) / requests);
    }

    private static Map<String, String> environment(Operation operation, Map<String, String> headers) {
        var environment = environment(operation.method(), operation.path(), operation.numbers(), operation.step(),
                headers);
        if (operation.body() != null) {
            environment.put("BENCH_BODY", operation.body());
        }
        return environment;
    }

    private static Map<String, String> environment(String method, String path, int numbers, int step,
            Map<String, String> headers) {
        var environment = new HashMap<String, String>();
        environment.put("BENCH_METHOD", method);
        environment.put("BENCH_PATH", path);
        environment.put("BENCH_NUMBERS", Integer.toString(numbers));
        environment.put("BENCH_STEP", Integer.toString(step));
        environment.put("BENCH_HEADERS", headers.entrySet()
                .stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .reduce("", (all, header) -> all + header + "\n"));
        return environment;
    }

    /** What every request of an operation carries. */
    static Map<String, String> headers(Operation operation) {
        var headers = new TreeMap<String, String>();
        headers.put("Accept", "*/*");
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
        }
        if (operation.login() != null) {
            headers.put("Authorization", login(operation.login()));
        }
        return headers;
    }

    /** @param user a demo user, whose password is the name */
    static String login(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + user).getBytes(StandardCharsets.UTF_8));
    }
}
