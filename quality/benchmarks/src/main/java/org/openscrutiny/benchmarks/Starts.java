package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * From the start of a service's process to its first answer with data: as packaged, and with what a JVM keeps of an earlier
 * start, an archive of classes (AppCDS) before JDK 25 and the AOT cache from then on.
 */
final class Starts {

    static final String HEAD = """
            | start to first data | Java | as packaged | with what an earlier start left (min-max) | aim |
            |---|---|---|---|---|
            """;
    private static final int FIRST_WITH_AOT_CACHE = 25;
    private static final int TIMES = 3;
    /** The JVM writes its archive when it ends; on a busy machine that takes a while. */
    private static final Duration WRITES_WITHIN = Duration.ofMinutes(2);
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"((\\d+)[^\"]*)\"");

    private final Path root;
    private final Council council;
    private final Settings settings;
    private final Map<Path, Path> files = new ConcurrentHashMap<>();

    Starts(Path root, Council council, Settings settings) {
        this.root = root;
        this.council = council;
        this.settings = settings;
    }

    /** @param home of a Java */
    record Java(Path home, String version, int feature) {

        /** @throws CannotMeasure if there is none */
        static Java at(Path home) {
            try {
                return of(home, Files.readString(home.resolve("release")));
            } catch (IOException unreadable) {
                throw new CannotMeasure(home + " is no Java's home: its file \"release\" cannot be read", unreadable);
            }
        }

        static Java of(Path home, String release) {
            var version = VERSION.matcher(release);
            if (!version.find()) {
                throw new CannotMeasure(home + " does not say which Java it is");
            }
            return new Java(home, version.group(1), Integer.parseInt(version.group(2)));
        }

        /** What makes its JVM write a file at its end. */
        List<String> writing(Path file) {
            return feature < FIRST_WITH_AOT_CACHE
                    ? List.of("-XX:ArchiveClassesAtExit=" + file)
                    : List.of("-XX:AOTCacheOutput=" + file);
        }

        /** What makes it use that file. */
        List<String> using(Path file) {
            return feature < FIRST_WITH_AOT_CACHE
                    ? List.of("-XX:SharedArchiveFile=" + file)
                    : List.of("-XX:AOTCache=" + file);
        }

        /** Seconds. */
        String aim() {
            return feature < FIRST_WITH_AOT_CACHE ? "4.0 s" : "1.5 s";
        }
    }

    String measure() {
        var table = new StringBuilder(HEAD);
        var javas = new ArrayList<Java>();
        javas.add(Java.at(Path.of(System.getProperty("java.home"))));
        if (settings.java25() != null) {
            javas.add(Java.at(settings.java25()));
        }
        for (var java : javas) {
            for (var service : Services.FIRST_READS.keySet().stream().sorted().toList()) {
                table.append(row(java, service)).append('\n');
            }
        }
        return table.append('\n').toString();
    }

    /** The flags of a service in its image: on JDK 25, which the images have, with the AOT cache of an earlier start. */
    List<String> asInTheImage(String service) {
        var java = Java.at(Path.of(System.getProperty("java.home")));
        var flags = new ArrayList<>(settings.jvm());
        if (java.feature() >= FIRST_WITH_AOT_CACHE) {
            flags.addAll(java.using(left(java, service)));
        }
        return flags;
    }

    /** What a start of this run left. */
    private Path left(Java java, String service) {
        var file = root.resolve("quality/benchmarks/target/council/%s-%s.start".formatted(service, java.version()));
        return files.computeIfAbsent(file, absent -> {
            var trained = start(java, service, java.writing(file));
            trained.close(WRITES_WITHIN);
            if (!Files.exists(file)) {
                throw new CannotMeasure("Java %s wrote no archive of %s".formatted(java.version(), service));
            }
            return file;
        });
    }

    private String row(Java java, String service) {
        var file = left(java, service);
        var plain = seconds(java, service, List.of());
        var times = new double[TIMES];
        for (var time = 0; time < TIMES; time++) {
            times[time] = seconds(java, service, java.using(file));
        }
        Arrays.sort(times);
        return String.format(Locale.ROOT, "| %s | %s | %.2f s | **%.2f s** (%.2f-%.2f) | %s |", service, java.version(),
                plain, Result.median(times), times[0], times[TIMES - 1], java.aim());
    }

    private double seconds(Java java, String service, List<String> flags) {
        try (var started = start(java, service, flags)) {
            return started.started().toMillis() / 1000d;
        }
    }

    private PackagedService start(Java java, String service, List<String> flags) {
        var all = new ArrayList<>(settings.jvm());
        all.addAll(flags);
        return PackagedService.start(java.home(), root, council, service, service, all, Services.firstRead(service));
    }
}
