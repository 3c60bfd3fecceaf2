package org.openscrutiny.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a run is to go.
 *
 * @param seconds  how long each measurement lasts
 * @param warmUp   seconds of load before the first measurement of an operation, so that the JVM has compiled it
 * @param rounds   how often service and limit take turns
 * @param only     labels of the operations to measure; all if empty
 * @param jvm      flags of the services' JVM
 * @param record   whether the tables are appended to docs/performance.md
 * @param pureCode whether JMH measures the pure code too
 * @param fresh    whether the council of an earlier run is thrown away
 */
record Settings(int seconds, int warmUp, int rounds, Set<String> only, List<String> jvm, boolean record,
        boolean pureCode, boolean fresh) {

    /** As the images run a service, in a heap of the size that ./run gives it. */
    private static final List<String> AS_IN_THE_IMAGE = List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx256m");
    private static final int AT_LEAST_THREE = 3;

    static final String HELP = """
            quality/benchmarks/bench: measures each kind of operation beside its own SQL under pgbench.

              --seconds N    each measurement lasts N seconds (5)
              --warm-up N    load for N seconds before an operation is measured (20); a short one understates the JVM
              --rounds N     service and limit take turns N times, at least 3 (3)
              --only A,B     these operations alone; --only none for the pure code alone
              --jvm "FLAGS"  the services' JVM, instead of "-XX:+UseSerialGC -Xms32m -Xmx256m"
              --no-pure      leave the pure code (JMH) out
              --no-record    print the tables, but leave docs/performance.md as it is
              --fresh        make the council anew; else that of the last run is used (target/council)
              --built        the services are packaged already

            Needs wrk and pgbench: apt-get install wrk postgresql-contrib. Everything stays on 127.0.0.1.
            """;

    Settings {
        only = Set.copyOf(only);
        jvm = List.copyOf(jvm);
    }

    /** @throws IllegalArgumentException for a word that means nothing here */
    static Settings of(String... words) {
        var settings = new Settings(5, 20, AT_LEAST_THREE, Set.of(), AS_IN_THE_IMAGE, true, true, false);
        var left = new ArrayList<>(List.of(words));
        while (!left.isEmpty()) {
            settings = settings.with(left.remove(0), left);
        }
        return settings;
    }

    private Settings with(String word, List<String> rest) {
        return switch (word) {
            case "--seconds" -> new Settings(number(word, rest, 1), warmUp, rounds, only, jvm, record, pureCode, fresh);
            case "--warm-up" ->
                new Settings(seconds, number(word, rest, 0), rounds, only, jvm, record, pureCode, fresh);
            case "--rounds" ->
                new Settings(seconds, warmUp, number(word, rest, AT_LEAST_THREE), only, jvm, record, pureCode, fresh);
            case "--only" -> new Settings(seconds, warmUp, rounds, Set.of(value(word, rest).split(",")), jvm, record,
                    pureCode, fresh);
            case "--jvm" -> new Settings(seconds, warmUp, rounds, only,
                    Arrays.stream(value(word, rest).split(" ")).filter(flag -> !flag.isBlank()).toList(), record,
                    pureCode, fresh);
            case "--no-record" -> new Settings(seconds, warmUp, rounds, only, jvm, false, pureCode, fresh);
            case "--no-pure" -> new Settings(seconds, warmUp, rounds, only, jvm, record, false, fresh);
            case "--fresh" -> new Settings(seconds, warmUp, rounds, only, jvm, record, pureCode, true);
            case "--built" -> this;
            default -> throw new IllegalArgumentException("Unknown option: " + word);
        };
    }

    private static String value(String word, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(word + " needs a value");
        }
        return rest.remove(0);
    }

    private static int number(String word, List<String> rest, int least) {
        var value = value(word, rest);
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
}
