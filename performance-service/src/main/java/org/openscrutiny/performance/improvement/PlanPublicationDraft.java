package org.openscrutiny.performance.improvement;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/**
 * The council published the plan as its written statement of action.
 *
 * @param publishedOn the day, not one to come
 */
public record PlanPublicationDraft(@NotNull LocalDate publishedOn) {}
