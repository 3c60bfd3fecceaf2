package org.openscrutiny.performance.source;

import java.util.Map;
import java.util.Optional;

/**
 * What the symbols in a source mean. The meaning has moved: an x was a withheld small number until 2018, and stands for
 * something not available since.
 */
public enum SymbolSet {

    /** Explore Education Statistics, since 2019. */
    EES(Map.of("z", Symbol.Z, "x", Symbol.X, "c", Symbol.C, "low", Symbol.LOW, "k", Symbol.LOW, "u", Symbol.U, ":",
            Symbol.X, "~", Symbol.LOW)),
    /** Statistical first releases of the Department for Education, to 2018. */
    DFE_BEFORE_2019(Map.of("x", Symbol.C, ".", Symbol.Z, "..", Symbol.X, ":", Symbol.X, "~", Symbol.LOW, "-",
            Symbol.LOW));

    private final Map<String, Symbol> meanings;

    SymbolSet(Map<String, Symbol> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** @param printed as it stands in the source; letters count as they are, in lower case */
    public Optional<Symbol> meaning(String printed) {
        return Optional.ofNullable(meanings.get(printed));
    }

    /** The symbols it knows, for telling what would be right. */
    public String known() {
        return String.join(" ", meanings.keySet().stream().sorted().toList());
    }
}
