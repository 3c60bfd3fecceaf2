package org.openscrutiny.meetings.minutes;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who signed approved minutes, and when.
 *
 * @param signedBy   as the paper says it, often an office alone
 * @param signedById the person, where the paper names one
 */
@Embeddable
@Schema(name = "MinutesSignature")
public record Signature(
        @NotBlank @Size(max = 200) @Column(name = "signed_by") @Schema(examples = "the Chairman") String signedBy,
        @Column(name = "signed_by_id") @Nullable UUID signedById,
        @NotNull @Column(name = "signed_on") LocalDate signedOn) {}
