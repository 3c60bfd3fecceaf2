package org.openscrutiny.performance.dataset;

import java.time.LocalDate;
import java.util.UUID;

import org.openscrutiny.performance.figure.SymbolSet;

/**
 * A version as questions and bindings know it; it never changes.
 *
 * @param no      by which its rows know it
 * @param symbols what the symbols in it mean
 */
public record DataSetVersion(UUID id, UUID dataSetId, String code, String title, int no, VersionNumber number,
        LocalDate publishedOn, long rows, SymbolSet symbols) {}
