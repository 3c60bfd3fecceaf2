package org.openscrutiny.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a run is to go.
 *
 * @param seconds     how long each measurement lasts
 * @param warmUp      at most so many seconds of load before the first operation of a service is measured, so that the JVM has
 *                    compiled it, and half as many before each other
 * @param rounds      how often service and limit take turns
 * @param only        labels of what is measured; all that needs no word of its own if empty
 * @param jvm         flags of the services' JVM
 * @param record      whether the tables are appended to docs/performance.md
 * @param pureCode    whether JMH measures the pure code too
 * @param fresh       whether the council of an earlier run is thrown away
 * @param imports     whether a million observations are imported beside psql, which takes minutes
 * @param soakMinutes how long the services are kept under load to see whether their memory grows; 0 leaves it out
 * @param java25      the home of a JDK 25, whose starts are measured too
 */
record Settings(int seconds, int warmUp, int rounds, Set<String> only, List<String> jvm, boolean record,
        boolean pureCode, boolean fresh, boolean imports, int soakMinutes, @Nullable Path java25) {

    /** As the images run a service in a container of 512 MiB; JDK 17 does not know the last flag. */
    private static final String AS_IN_THE_IMAGE = "-XX:+UseSerialGC -Xms32m -Xmx205m"
            + (Runtime.version().feature() < 25 ? "" : " -XX:TrimNativeHeapInterval=10000");
    private static final int AT_LEAST_THREE = 3;
    private static final Set<String> WITH_A_VALUE = Set.of("--seconds", "--warm-up", "--rounds", "--only", "--jvm",
            "--soak", "--java25");
    private static final Set<String> ALONE = Set.of("--no-record", "--no-pure", "--fresh", "--built", "--imports");
    static final String HELP = """
            quality/benchmarks/bench: measures each kind of operation beside its own SQL under pgbench, the pack of 70 pages
            beside a static file, memory, starts, and the pure code. Without options it takes less than ten minutes, and about
            three more when it makes the council.

              --seconds N    each measurement lasts N seconds (2)
              --warm-up N    load before an operation is measured, until it answers no faster for it, but at most N
                             seconds (30), half of them where its service had load before; a short one understates the JVM
              --rounds N     service and limit take turns N times, at least 3 (3)
              --only A,B     these alone: %s; or pack, start; none for the pure code alone
              --jvm "FLAGS"  the services' JVM, instead of "%s"
              --java25 HOME  starts on this JDK 25 too (JAVA25_HOME says the same)
              --imports      a million observations beside psql's \\copy, and a version that changes little: minutes more
              --soak N       N minutes of load on each service in turns, and whether its memory grows; 10 is what the aim says
              --no-pure      leave the pure code (JMH) out
              --no-record    print the tables, but leave docs/performance.md as it is
              --fresh        make the council anew; else that of the last run is used (target/council)
              --built        the services are packaged already

            Ends with 1 where it could not measure, or where an operation came to less than two thirds of its aim (of what can
            be reached, as docs/performance.md says, for an indicator).

            Needs wrk and pgbench: apt-get install wrk postgresql-contrib. A frozen pack is held against nginx where that is
            installed. Everything stays on 127.0.0.1.
            """
            .formatted(String.join(", ", Operations.ALL.stream().map(Operation::label).toList()), AS_IN_THE_IMAGE);

    Settings {
        only = Set.copyOf(only);
        jvm = List.copyOf(jvm);
    }

    /**
     * @param environment of the process
     * @throws IllegalArgumentException for a word that means nothing here
     */
    static Settings of(Map<String, String> environment, String... words) {
        var said = said(words);
        var java25 = said.getOrDefault("--java25", environment.getOrDefault("JAVA25_HOME", ""));
        return new Settings(number(said, "--seconds", 2, 1), number(said, "--warm-up", 30, 0),
                number(said, "--rounds", AT_LEAST_THREE, AT_LEAST_THREE),
                said.containsKey("--only") ? Set.of(said.get("--only").split(",")) : Set.of(),
                Arrays.stream(said.getOrDefault("--jvm", AS_IN_THE_IMAGE).split(" "))
                        .filter(flag -> !flag.isBlank())
                        .toList(),
                !said.containsKey("--no-record"), !said.containsKey("--no-pure"), said.containsKey("--fresh"),
                said.containsKey("--imports"), number(said, "--soak", 0, 1), java25.isEmpty() ? null : Path.of(java25));
    }

    private static Map<String, String> said(String... words) {
        var said = new HashMap<String, String>();
        for (var at = 0; at < words.length; at++) {
            var word = words[at];
            if (ALONE.contains(word)) {
                said.put(word, "");
            } else if (!WITH_A_VALUE.contains(word)) {
                throw new IllegalArgumentException("Unknown option: " + word);
            } else if (at + 1 == words.length) {
                throw new IllegalArgumentException(word + " needs a value");
            } else {
                at++;
                said.put(word, words[at]);
            }
        }
        return said;
    }

    private static int number(Map<String, String> said, String word, int otherwise, int least) {
        var value = said.get(word);
        if (value == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below with what is too small
        }
        throw new IllegalArgumentException("%s is %s; it takes a whole number from %d".formatted(word, value, least));
    }

    /** Whether something is to be measured that has no switch of its own. */
    boolean measures(String label) {
        return only.isEmpty() || only.contains(label);
    }

    /** Seconds that the operations take, where none of them is soon warm. */
    int secondsOf(int operations, int services) {
        return services * (warmUp - warmUp / 2)
                + operations * (warmUp / 2 + Measurement.LIMIT_WARM_UP + seconds + rounds * 2 * seconds);
    }
}
