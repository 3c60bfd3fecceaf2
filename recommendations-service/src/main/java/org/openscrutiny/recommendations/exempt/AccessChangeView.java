package org.openscrutiny.recommendations.exempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision about who may know of a record, as served to those who may read exempt material. */
@Schema(name = "AccessChange")
public record AccessChangeView(UUID id, Access access, List<Integer> exemptParagraphs,
        @Nullable String publicInterestNote, String reason, LocalDate decidedOn, Instant recordedAt) {}
