package org.openscrutiny.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Every code that the sources of a service, or of the shared modules, answer with has its section in docs/errors.md. */
public abstract class ProblemCodesTest {

    private static final Pattern THROWN = Pattern.compile(
            "new\\s+(?:RuleBroken|ProblemType)\\(\\s*\"([a-z0-9-]+)\"\\s*,|new\\s+ConstraintRule\\(\\s*\"[^\"]*\",\\s*\"([a-z0-9-]+)\"");
    private static final Pattern SECTION = Pattern.compile("(?m)^### `?([a-z0-9-]+)`?\\s*$");
    private static final Path ROOT = Path.of(System.getProperty("suite.root", ".."));

    /** The modules whose sources are read, such as {@code meetings-service}. */
    protected abstract Set<String> modules();

    @Test
    void everyCodeIsDocumentedOnce() throws IOException {
        var sections = SECTION.matcher(Files.readString(ROOT.resolve("docs/errors.md")))
                .results()
                .map(section -> section.group(1))
                .toList();
        assertThat(sections).doesNotHaveDuplicates();
        assertThat(sections).containsAll(codes());
    }

    private Set<String> codes() {
        var codes = new TreeSet<String>();
        for (var module : modules()) {
            try (var sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> codes.addAll(codes(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        assertThat(codes).as("codes found in %s", modules()).isNotEmpty();
        return codes;
    }

    private static Set<String> codes(Path source) {
        try {
            return THROWN.matcher(Files.readString(source))
                    .results()
                    .map(code -> code.group(1) == null ? code.group(2) : code.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
