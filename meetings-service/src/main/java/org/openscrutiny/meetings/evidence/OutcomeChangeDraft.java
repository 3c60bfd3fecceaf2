package org.openscrutiny.meetings.evidence;

import jakarta.validation.constraints.NotNull;

/** A step of a question's outcome. ANSWERED is not asked for here: it comes with the written answer itself. */
public record OutcomeChangeDraft(@NotNull Outcome to) {}
