package org.openscrutiny.performance.figure;

import java.util.Optional;

/** What stands where a source gives no number. Never 0, and never part of any arithmetic. */
public enum Symbol {
    NOT_APPLICABLE("z"), UNAVAILABLE("x"), CONFIDENTIAL("c"),
    /** It rounds to 0 but is not 0; {@code k} in some files. */
    LOW("low"), LOW_RELIABILITY("u");

    private final String code;

    Symbol(String code) {
        this.code = code;
    }

    /** As written in open-data files today. */
    public String code() {
        return code;
    }

    /** What it says, for people. */
    public String meaning() {
        return switch (this) {
            case NOT_APPLICABLE -> "not applicable";
            case UNAVAILABLE -> "not available";
            case CONFIDENTIAL -> "withheld, as people could be recognised";
            case LOW -> "low, but not 0";
            case LOW_RELIABILITY -> "not reliable enough";
        };
    }

    /** Reads a symbol of today's open-data standard; case counts. */
    public static Optional<Symbol> ofCode(String code) {
        return SymbolSet.CURRENT.read(code);
    }
}
