package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The limit: pgbench sends the statements that a service sent, prepared, with a number of its own each time. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("(?m)^latency average = ([0-9.]+) ms");
    private static final Pattern VERSION_GUARD = Pattern.compile(" and version=\\$\\d+\\s*$");
    private static final Pattern SET = Pattern.compile("(?s)(update \\w+ set )(.*?)( where .*)");
    private static final Pattern UNMOVED = Pattern.compile("\\b(?!\\w*(?:version|modified_at)=)(\\w+)=\\$\\d+");
    private static final Pattern ID = Pattern.compile("00000000-0000-7000-8000-(\\d{12})");
    /** How the ids of what belongs to a record come from its number. */
    private static final List<Integer> FACTORS = List.of(10, 100, 1000, 10_000);

    private final Path directory;
    private final Council council;

    Pgbench(Path directory, Council council) {
        this.directory = directory;
        this.council = council;
    }

    /** A script and the constants in it. */
    record Script(String text, List<String> constants) {}

    /**
     * @param sent  what the service sent when it was asked with the operation's probe
     * @param given ids and keys that a write gave away: each run makes its own
     */
    static Script script(Operation operation, List<Statement> sent, List<String> given) {
        var constants = new ArrayList<String>();
        var text = new StringBuilder("\\set n 1 + %d * random(0, %d)%n".formatted(operation.step(),
                operation.numbers() - 1));
        var writes = operation.body() != null;
        if (writes) {
            text.append("\\set u random(1, 900000000000)\nbegin;\n");
        }
        for (var statement : sent) {
            if (!statement.isOfTransaction() && (!writes || statement.writes())) {
                text.append(ofAnyRecord(statement).filled((place, value) -> words(operation, value, given, constants)))
                        .append(";\n");
            }
        }
        if (writes) {
            text.append("commit;\n");
        }
        return new Script(text.toString(), constants);
    }

    /**
     * The same for another record: a version that moved would find nothing to update, and Hibernate writes every column, which
     * would give each record what the probe's holds. What no change of a part moves is written as it is.
     */
    static Statement ofAnyRecord(Statement statement) {
        var unguarded = VERSION_GUARD.matcher(statement.sql()).replaceAll("");
        var update = SET.matcher(unguarded);
        return new Statement(update.matches()
                ? update.group(1) + UNMOVED.matcher(update.group(2)).replaceAll("$1=$1") + update.group(3)
                : unguarded, statement.values());
    }

    private static String words(Operation operation, @Nullable String value, List<String> given,
            List<String> constants) {
        if (value == null) {
            return "null";
        }
        if (given.contains(value)) {
            return isId(value)
                    ? "cast('00000000-0000-7000-9000-' || lpad(cast(:u as text), 12, '0') as uuid)"
                    : "cast(:u as text)";
        }
        var probe = operation.probe();
        var id = ID.matcher(value);
        if (id.matches()) {
            var number = Long.parseLong(id.group(1));
            if (number == probe) {
                return ofNumber(":n");
            }
            for (var factor : FACTORS) {
                if (number / factor == probe) {
                    return ofNumber("(:n * %d + %d)".formatted(factor, number % factor));
                }
            }
        }
        for (var width : operation.widths()) {
            var digits = Operation.padded(probe, width);
            if (value.endsWith(digits)) {
                return "'%s' || lpad(cast(:n as text), %d, '0')".formatted(
                        value.substring(0, value.length() - digits.length()).replace("'", "''"), width);
            }
        }
        constants.add(value);
        return ":c" + constants.size();
    }

    private static String ofNumber(String number) {
        return "cast('00000000-0000-7000-8000-' || lpad(cast(%s as text), 12, '0') as uuid)".formatted(number);
    }

    private static boolean isId(String value) {
        try {
            return UUID.fromString(value).toString().equals(value);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    /** Fills PostgreSQL's caches; what it comes to does not count, not even to nothing on a busy machine. */
    void warmUp(Operation operation, Script script, int seconds) {
        run(operation, script, seconds);
    }

    /** @throws CannotMeasure if not one transaction ended in that time */
    Load load(Operation operation, Script script, int seconds) {
        var before = CpuTime.withChildren(council.process());
        var said = run(operation, script, seconds);
        var rate = number(RATE, said);
        return new Load(rate, (long) number(FAILED, said), number(LATENCY, said), 0, 0,
                (CpuTime.withChildren(council.process()) - before) / (rate * seconds));
    }

    private String run(Operation operation, Script script, int seconds) {
        var file = directory.resolve(operation.label() + ".pgbench.sql");
        try {
            Files.writeString(file, script.text());
        } catch (IOException failed) {
            throw new CannotMeasure(file + " cannot be written", failed);
        }
        var words = new ArrayList<>(List.of("pgbench", "--host=127.0.0.1", "--port=" + council.port(),
                "--username=" + operation.module(), "--no-vacuum", "--protocol=prepared",
                "--client=" + Load.CONNECTIONS, "--jobs=1", "--time=" + seconds, "--file=" + file));
        for (var at = 0; at < script.constants().size(); at++) {
            words.add("--define=c%d=%s".formatted(at + 1, script.constants().get(at)));
        }
        words.add(operation.database());
        return Command.run(words, Map.of("PGPASSWORD", Council.PASSWORD), seconds + 60);
    }

    private static double number(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new CannotMeasure("pgbench said nothing to go by:\n" + said);
        }
        return Double.parseDouble(found.group(1));
    }
}
