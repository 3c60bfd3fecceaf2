package org.openscrutiny.launcher;

/** The suite cannot run; the message tells a person at a terminal why and what would help. */
public final class CannotRun extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public CannotRun(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
