package org.openscrutiny.performance.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.performance.figure.SymbolSet;

/**
 * What an importer says about a file besides what the file says itself.
 *
 * @param symbols   what symbols mean in this file, besides today's; a meaning given here wins
 * @param columns   columns the file lacks under the standard's name, and where they are taken from
 * @param values    values to be read as others, by column: names that were spelt otherwise when the file was published
 * @param quotients how indicators are made, to be recomputed row by row
 * @param waivers   rules of naming that are to warn instead of fail; others are ignored
 */
public record ScreeningOptions(Map<String, Symbol> symbols, Map<String, ColumnSource> columns,
        Map<String, Map<String, String>> values, List<DeclaredQuotient> quotients, Set<Rule> waivers) {

    /** The file as published, nothing added. */
    public static final ScreeningOptions AS_PUBLISHED = new ScreeningOptions(Map.of(), Map.of(), Map.of(), List.of(),
            Set.of());

    public ScreeningOptions {
        symbols = Map.copyOf(symbols);
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
        quotients = List.copyOf(quotients);
        waivers = Set.copyOf(waivers.stream().filter(Rule::waivable).toList());
    }

    SymbolSet symbolSet() {
        return SymbolSet.CURRENT.with(symbols);
    }
}
