package org.openscrutiny.meetings.minutes;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The later meeting and its item that approved the minutes; one item may approve several.
 *
 * @param amendments what was amended; with AS_AMENDED, and only then
 */
@Embeddable
@Schema(name = "MinutesApproval")
public record Approval(
        @NotNull @Column(name = "approval_meeting_id") UUID meetingId,
        @NotNull @Column(name = "approval_item_id") UUID itemId,
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "approval_outcome") ApprovalOutcome outcome,
        @Size(min = 1, max = 4000) @Column(name = "approval_amendments") @Nullable String amendments) {}
