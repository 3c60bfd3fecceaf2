package org.openscrutiny.meetings.keydecision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a decision is not to be made, or to have no effect, after all. */
@Schema(name = "KeyDecisionWithdrawal")
public record Withdrawal(@NotBlank @Size(max = 4000) String reason) {}
