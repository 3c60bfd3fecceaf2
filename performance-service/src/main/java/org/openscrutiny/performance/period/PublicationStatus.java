package org.openscrutiny.performance.period;

/** What a label of the Local Authority Interactive Tool adds to a period in brackets. */
public enum PublicationStatus {
    PROVISIONAL("prov"), REVISED("Rev"), FINAL("Final"), OUTTURN("OT");

    private final String printed;

    PublicationStatus(String printed) {
        this.printed = printed;
    }

    String printed() {
        return printed;
    }
}
