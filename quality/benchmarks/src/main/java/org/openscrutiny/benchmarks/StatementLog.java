package org.openscrutiny.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own log, read for what a service sent: the limit then runs exactly that. */
final class StatementLog {

    /** Before each entry; a line without it goes on with the entry before. */
    static final String PREFIX = "@@%p %d@@ ";

    private static final Pattern ENTRY = Pattern.compile("@@(\\d+) (\\w+)@@ (\\w+):  ?(.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("parameters: (.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** A statement is logged before it runs, so it is there with the answer. A service's own work goes on meanwhile. */
    private static final long SETTLES_WITHIN_MILLISECONDS = 60;

    private final Path file;

    StatementLog(Path file) {
        this.file = file;
    }

    private record Entry(String process, String database, String kind, String text) {}

    /** What was sent to a database while something was asked of its service. */
    List<Statement> during(String database, Runnable asking) {
        try {
            pause();
            var before = Files.size(file);
            asking.run();
            pause();
            var bytes = Files.readAllBytes(file);
            return statements(database, new String(bytes, (int) before, (int) (bytes.length - before),
                    StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new CannotMeasure("PostgreSQL's log cannot be read", unreadable);
        }
    }

    static List<Statement> statements(String database, String log) {
        var statements = new ArrayList<Statement>();
        var entries = entries(log).stream().filter(entry -> entry.database().equals(database)).toList();
        for (var at = 0; at < entries.size(); at++) {
            var executed = EXECUTED.matcher(entries.get(at).text());
            if (entries.get(at).kind().equals("LOG") && executed.matches()) {
                statements.add(Statement.of(executed.group(1), parameters(entries, at)));
            }
        }
        return statements;
    }

    private static String parameters(List<Entry> entries, int at) {
        return entries.subList(at + 1, entries.size())
                .stream()
                .filter(entry -> entry.process().equals(entries.get(at).process()))
                .findFirst()
                .filter(entry -> entry.kind().equals("DETAIL"))
                .map(entry -> PARAMETERS.matcher(entry.text()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .orElse("");
    }

    private static List<Entry> entries(String log) {
        var entries = new ArrayList<Entry>();
        for (var text : log.split("(?m)^(?=@@\\d+ )")) {
            var entry = ENTRY.matcher(text.strip());
            if (entry.matches()) {
                entries.add(new Entry(entry.group(1), entry.group(2), entry.group(3),
                        entry.group(4).replace("\n\t", "\n")));
            }
        }
        return entries;
    }

    private static void pause() {
        try {
            Thread.sleep(SETTLES_WITHIN_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted");
        }
    }
}
