package org.openscrutiny.launcher;

import java.util.List;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param fresh      throw away the data of earlier runs first
 * @param withSample load the sample council into an empty database
 * @param help       only explain
 */
record Options(boolean fresh, boolean withSample, boolean help) {

    private static final Set<String> KNOWN = Set.of("--fresh", "--no-sample", "--help", "-h");

    static Options parse(List<String> arguments) throws CannotRun {
        for (var argument : arguments) {
            if (!KNOWN.contains(argument)) {
                throw new CannotRun(ExitCode.USAGE, "Unknown option: %s. ./run --help explains.".formatted(argument));
            }
        }
        return new Options(arguments.contains("--fresh"), !arguments.contains("--no-sample"),
                arguments.contains("--help") || arguments.contains("-h"));
    }
}
