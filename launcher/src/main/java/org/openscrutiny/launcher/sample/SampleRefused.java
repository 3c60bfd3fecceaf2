package org.openscrutiny.launcher.sample;

/** A record of the sample council was refused, or cannot be read; the message names the file, the record and the reason. */
public final class SampleRefused extends Exception {

    private static final long serialVersionUID = 1L;

    SampleRefused(String file, String record, String reason) {
        super("The sample council could not be loaded.%n  file    %s%n  record  %s%n%s".formatted(file, record,
                reason.strip().indent(2).stripTrailing()));
    }
}
