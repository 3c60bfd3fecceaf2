package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** F15: every regular expression that stands in the services' sources as a literal, tried on long texts that are made to be hard for it. */
class RegularExpressionsTest {

    private static final List<String> MODULES = List.of("service-support", "service-storage", "meetings-service",
            "recommendations-service", "performance-service");
    private static final Pattern LITERAL = Pattern.compile(
            "(Pattern\\.compile\\(|regexp = |\\.matches\\(|\\.replaceAll\\(|\\.replaceFirst\\(|\\.split\\()\\s*\"((?:[^\"\\\\\\n]|\\\\.)*+)\"(?=\\s*[,);])");
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9a-fA-F]{4})");
    /** Where a source has none of these, its expressions are matched with whole texts alone. */
    private static final List<String> SEARCHES = List.of(".find()", ".lookingAt()", ".results()", ".replace", ".split");
    private static final int LENGTH = 50_000;
    /** A hundred looks at each character are some 50 ms; who goes back from each to the start takes a thousand times as many. */
    private static final long MOST_STEPS = 100L * LENGTH;
    /** As the services' threads have it: deep recursion is a fault too. */
    private static final int STACK = 512 * 1024;

    private record Expression(Path file, boolean whole, String text) {}

    @Test
    void noneTakesLongOnHostileText() throws Exception {
        var expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(50);
        var slow = new ArrayList<String>();
        for (var expression : expressions) {
            var found = new CompletableFuture<List<String>>();
            new Thread(null, () -> found.complete(slow(expression)), "expressions", STACK).start();
            slow.addAll(found.get());
        }
        assertThat(slow).isEmpty();
    }

    private static List<Expression> expressions() throws Exception {
        var expressions = new ArrayList<Expression>();
        for (var module : MODULES) {
            try (var files = Files.walk(RunningSuite.root().resolve(module).resolve("src/main/java"))) {
                // Names of metrics are our own code's, and nobody else sends any.
                for (var file : files.filter(each -> each.toString().endsWith(".java"))
                        .filter(each -> !each.toString().contains("/metrics/"))
                        .toList()) {
                    var source = Files.readString(file);
                    var searches = SEARCHES.stream().anyMatch(source::contains);
                    var literals = LITERAL.matcher(source);
                    while (literals.find()) {
                        var whole = switch (literals.group(1)) {
                            case "regexp = ", ".matches(" -> true;
                            case "Pattern.compile(" -> !searches;
                            default -> false;
                        };
                        var text = UNICODE.matcher(literals.group(2))
                                .replaceAll(code -> Matcher.quoteReplacement(
                                        code.group(1) + (char) Integer.parseInt(code.group(2), 16)))
                                .translateEscapes();
                        expressions.add(new Expression(RunningSuite.root().relativize(file), whole, text));
                    }
                }
            }
        }
        return expressions;
    }

    /** Texts of one character, of two in turn, and each once more with an end that fits nothing. */
    private static Set<String> hostile(String expression) {
        var letters = new LinkedHashSet<String>();
        Stream.of("a", "0", " ", "-", "_", ".", "/", "\"", "<", "(", "\n").forEach(letters::add);
        expression.codePoints().limit(60).mapToObj(Character::toString).forEach(letters::add);
        var texts = new LinkedHashSet<String>();
        for (var letter : letters) {
            for (var unit : List.of(letter, "a" + letter, "0" + letter)) {
                var text = unit.repeat(LENGTH / unit.length());
                texts.add(text);
                texts.add(text + "\u0001");
            }
        }
        return texts;
    }

    private static List<String> slow(Expression expression) {
        final Pattern pattern;
        try {
            pattern = Pattern.compile(expression.text());
        } catch (PatternSyntaxException noExpression) {
            return List.of();
        }
        for (var text : hostile(expression.text())) {
            var matcher = pattern.matcher(new Counted(text, new AtomicLong()));
            try {
                if (expression.whole()) {
                    matcher.matches();
                } else {
                    while (matcher.find()) {
                        matcher.end();
                    }
                }
            } catch (TooManySteps slow) {
                return List.of("%s: %s takes more than %d steps on %s".formatted(expression.file(), expression.text(),
                        MOST_STEPS, start(text)));
            } catch (StackOverflowError deep) {
                return List.of("%s: %s overflows the stack on %s".formatted(expression.file(), expression.text(),
                        start(text)));
            }
        }
        return List.of();
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts how often a character is looked at: unlike time, that is the same on every machine. */
    private record Counted(String text, AtomicLong steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (steps.incrementAndGet() > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static String start(String text) {
        return "\"%s...\", %d characters".formatted(text.substring(0, 6), text.length());
    }
}
