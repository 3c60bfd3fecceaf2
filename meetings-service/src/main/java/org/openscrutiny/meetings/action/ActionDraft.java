package org.openscrutiny.meetings.action;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * What a client may say of an action.
 *
 * @param ownerRaw who is to do it, as the minutes say it, be it a surname alone
 * @param ownerId  who that is, where it is known
 * @param dueText  by when, in the words of the minutes
 * @param dueOn    that day, only where the words name one
 */
public record ActionDraft(
        @Nullable UUID itemId,
        @NotBlank @Size(max = 10_000) @Schema(examples = "Send the committee the figures for 2016/17") String text,
        @Size(min = 1, max = 200) @Schema(examples = "Mr Appleyard") @Nullable String ownerRaw,
        @Nullable UUID ownerId,
        @Size(min = 1, max = 200) @Schema(examples = "before the next meeting") @Nullable String dueText,
        @Nullable LocalDate dueOn,
        @Valid @Nullable Source source) {}
