package org.openscrutiny.suite;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that some tests need; where they are not there, those tests say so and are left out. */
final class Tools {

    private Tools() {
    }

    static boolean isThere(String name) {
        return find(name).isPresent();
    }

    /** The first of these names on the path. */
    static Optional<String> find(String... names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> Stream.of(names).map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
