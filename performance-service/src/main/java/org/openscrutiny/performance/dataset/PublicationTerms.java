package org.openscrutiny.performance.dataset;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.figure.Symbol;
import org.openscrutiny.storage.audit.Actor;

/**
 * What is said of a version that is to come out.
 *
 * @param publishedOn the day its figures came out
 * @param correction  whether it corrects the version before
 * @param symbols     what symbols mean in this file, besides today's
 * @param actor       who sent the file
 */
public record PublicationTerms(DataSetTerms terms, LocalDate publishedOn, @Nullable String notes, boolean correction,
        String dataFile, String dataSha256, String metaSha256, String optionsSha256, Map<String, Symbol> symbols,
        boolean apiSuitable, boolean hasWarnings, UUID importId, Actor actor) {}
