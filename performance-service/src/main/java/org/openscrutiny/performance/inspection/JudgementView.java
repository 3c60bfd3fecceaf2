package org.openscrutiny.performance.inspection;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as served.
 *
 * @param label      what was judged, as reports print it
 * @param grade      in the exact words of Ofsted's management information
 * @param printed    in the words of the report itself
 * @param givenOn    the day it was published, or corrected to this
 * @param replacedOn the day a correction replaced it; absent while it stands
 * @param reason     why it was corrected to this, where it was
 */
@Schema(name = "Judgement")
public record JudgementView(UUID id, JudgementType type, String label, Grade grade, String printed, LocalDate givenOn,
        @Nullable LocalDate replacedOn, @Nullable String reason) {}
