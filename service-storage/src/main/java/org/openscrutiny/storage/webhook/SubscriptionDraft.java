package org.openscrutiny.storage.webhook;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.support.access.Audience;

/**
 * What a client may say of a subscription.
 *
 * @param types       kinds of record as in the change feed; none means all
 * @param operations  what happened to the record; none means all
 * @param committeeId only changes that belong to this committee
 * @param audience    the strictest audience whose changes are sent, those less strict as well; at most what the caller may
 *                    read; PUBLIC, if absent
 */
@Schema(name = "WebhookSubscriptionDraft")
record SubscriptionDraft(
        @NotBlank @Size(max = Target.MAX_LENGTH) @Schema(examples = "https://hooks.example.org/scrutiny", description = "Where messages are posted: https, a public address") String url,
        @Size(max = 500) @Schema(examples = "The council's website") @Nullable String description,
        @Size(max = 100) @Schema(examples = "[\"meeting\", \"agenda-item\"]", description = "Kinds of record as in the change feed; none means all") @Nullable List<@NotBlank @Size(max = 60) @Pattern(regexp = "[a-z][a-z0-9-]*") String> types,
        @Size(max = 3) @Nullable @Schema(description = "What happened to the record; none means all") List<Operation> operations,
        @Nullable @Schema(description = "Only changes that belong to this committee, where the service knows it") UUID committeeId,
        @Nullable @Schema(description = "The strictest audience whose changes are sent, those less strict as well; at most what the caller may read; PUBLIC, if absent") Audience audience) {

    Audience audienceOrPublic() {
        return audience == null ? Audience.PUBLIC : audience;
    }
}
