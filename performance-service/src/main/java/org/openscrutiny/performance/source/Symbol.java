package org.openscrutiny.performance.source;

/** Why there is no figure. Never counted as 0, nor in any reckoning. */
public enum Symbol {

    /** Not applicable: there can be no figure. */
    Z("z"),
    /** Not available. */
    X("x"),
    /** Confidential: withheld so that nobody can be recognised. */
    C("c"),
    /** Rounds to 0, but is not 0. */
    LOW("low"),
    /** Not reliable enough to publish. */
    U("u");

    private final String printed;

    Symbol(String printed) {
        this.printed = printed;
    }

    /** As Explore Education Statistics prints it. */
    public String printed() {
        return printed;
    }
}
