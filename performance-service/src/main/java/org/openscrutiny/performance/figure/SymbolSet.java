package org.openscrutiny.performance.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a source's symbols mean. Their meaning moved over the years: {@code x} is "not available" today and was a
 * suppressed small number in 2017, so each source is bound to its own set.
 *
 * @param meanings from the symbol as printed, exactly, to what it means
 */
public record SymbolSet(Map<String, Symbol> meanings) {

    /** Today's open-data standard, and {@code k} and {@code u}, which files hold though the screener does not list them. */
    public static final SymbolSet CURRENT = new SymbolSet(
            Map.of("z", Symbol.NOT_APPLICABLE, "x", Symbol.UNAVAILABLE, "c",
                    Symbol.CONFIDENTIAL, "low", Symbol.LOW, "k", Symbol.LOW, "u", Symbol.LOW_RELIABILITY));

    /** What publications before the standard print and never meant differently; {@code -} had no one meaning. */
    public static final SymbolSet OLD = new SymbolSet(Map.of(":", Symbol.UNAVAILABLE, "~", Symbol.LOW, ".",
            Symbol.NOT_APPLICABLE, "..", Symbol.UNAVAILABLE));

    public SymbolSet {
        meanings = Map.copyOf(meanings);
    }

    public Optional<Symbol> read(String printed) {
        return Optional.ofNullable(meanings.get(printed));
    }

    /** This set with other symbols added or given another meaning. */
    public SymbolSet with(Map<String, Symbol> others) {
        var all = new LinkedHashMap<>(meanings);
        all.putAll(others);
        return new SymbolSet(all);
    }
}
