package org.openscrutiny.launcher;

/** What the shell learns when the suite does not run. The list in {@code help.txt} is the promise; codes never change. */
public enum ExitCode {

    USAGE(2), PORT_IN_USE(12), ALREADY_RUNNING(13), OTHER_DATA_VERSION(14), DISK_FULL(15), POSTGRES_FAILED(
            16), SERVICE_FAILED(17), SAMPLE_REFUSED(18), IMPORT_REFUSED(19);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
