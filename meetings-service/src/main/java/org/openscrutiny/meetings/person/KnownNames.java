package org.openscrutiny.meetings.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How names are compared: case, spacing, full stops and accents do not count; nothing is abbreviated or guessed. */
final class KnownNames {

    private KnownNames() {
    }

    /** The whole name for comparing: "Ms. I  Darby" and "ms i darby" are one. */
    static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).replace(".", " ").replace('’', '\'').strip().replaceAll("\\s+", " ");
    }

    static List<String> words(String name) {
        var key = key(name);
        return key.isEmpty() ? List.of() : List.of(key.split(" "));
    }

    static List<String> keysOf(Stream<String> names) {
        return names.map(KnownNames::key).filter(k -> !k.isEmpty()).distinct().sorted().toList();
    }

    static List<String> wordsOf(Stream<String> names) {
        return names.flatMap(name -> Arrays.stream(key(name).split(" ")))
                .filter(w -> !w.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
