package org.openscrutiny.recommendations.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.Addressee;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.Source;

/** An addressee's answer as served. */
@Schema(name = "ExecutiveResponse")
public record ResponseView(UUID id, UUID recommendationId, Addressee addressee, boolean leading, Decision decision,
        boolean collective, @Nullable String narrative, List<String> plannedActions,
        List<LabelledText> partResponses, @Nullable LocalDate decidedOn, @Nullable UUID meetingId,
        @Nullable String meetingTitle, @Nullable String reason, @Nullable Source source, Instant createdAt) {}
