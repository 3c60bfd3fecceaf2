package org.openscrutiny.meetings.agenda;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record of a sister service that an item is about: its id, and what was last seen of it.
 *
 * @param type   the record's kind there: review, inspection, scorecard
 * @param id     its id there
 * @param title  its title when it was last seen
 * @param seenAt when that was
 */
@Embeddable
public record RelatedRef(
        @NotNull @Enumerated(EnumType.STRING) SisterService service,
        @NotBlank @Size(max = 50) @Schema(examples = "review") String type,
        @NotBlank @Size(max = 100) @Column(name = "ref_id") String id,
        @NotBlank @Size(max = 500) String title,
        @NotNull @Column(name = "seen_at") Instant seenAt) {}
