package org.openscrutiny.storage.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a new secret. */
@Schema(name = "WebhookSecretRotationDraft")
record RotationDraft(
        @Min(0) @Max(168) @Schema(description = "For how many hours messages are signed with the secret so far, too; 24, if absent", examples = "24") @Nullable Integer overlapHours) {

    private static final int USUAL = 24;

    int hours() {
        return overlapHours == null ? USUAL : overlapHours;
    }
}
