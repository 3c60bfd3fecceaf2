package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a decision is being carried out.
 *
 * @param implementedOn since when; today where it is left out
 */
public record ImplementationStart(@Schema(examples = "2017-09-21") @Nullable LocalDate implementedOn) {}
