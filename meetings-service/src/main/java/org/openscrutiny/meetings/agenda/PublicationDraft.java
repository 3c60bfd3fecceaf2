package org.openscrutiny.meetings.agenda;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk says when bringing an agenda, or a supplement to it, out.
 *
 * @param publishedAt      when it was open to inspection; now where it is left out
 * @param publishedAtKnown false for an old agenda of which nobody knows when it came out: then no notice is computed
 * @param urgencyReason    needed where the notice is too short: why the Chairman takes it as a matter of urgency
 *                         (Local Government Act 1972, section 100B(4)(b))
 * @param title            what a supplement is called
 * @param reportIds        the papers that come out with it; all papers waiting on this agenda where it is left out
 */
public record PublicationDraft(
        @Schema(examples = "2017-08-25T17:00:00+01:00") @Nullable OffsetDateTime publishedAt,
        @Schema(examples = "true") @Nullable Boolean publishedAtKnown,
        @Size(min = 1, max = 2000) @Schema(examples = "The letter came after the agenda was out and is needed before the next meeting") @Nullable String urgencyReason,
        @Size(max = 300) @Schema(examples = "Supplement: letter of the fourth visit") @Nullable String title,
        @Size(max = 500) @Nullable List<@NotNull UUID> reportIds) {}
