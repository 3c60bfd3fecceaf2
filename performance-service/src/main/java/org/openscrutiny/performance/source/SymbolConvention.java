package org.openscrutiny.performance.source;

import java.util.Map;
import java.util.Optional;

import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.figure.SymbolSet;

/**
 * What the symbols in a source mean. The meaning has moved: an x was a withheld small number until 2018, and stands for
 * something not available since.
 */
public enum SymbolConvention {

    /** Explore Education Statistics, since 2019, and what older files print and never meant differently. */
    EES(SymbolSet.OLD.with(SymbolSet.CURRENT.meanings())),
    /** Statistical first releases of the Department for Education, to 2018. */
    DFE_BEFORE_2019(SymbolSet.OLD.with(Map.of("x", Symbol.CONFIDENTIAL)));

    private final SymbolSet symbols;

    SymbolConvention(SymbolSet symbols) {
        this.symbols = symbols;
    }

    /** @param printed as it stands in the source; letters count as they are, in lower case */
    public Optional<Symbol> meaning(String printed) {
        return symbols.read(printed);
    }

    /** The symbols it knows, for telling what would be right. */
    public String known() {
        return String.join(" ", symbols.meanings().keySet().stream().sorted().toList());
    }
}
