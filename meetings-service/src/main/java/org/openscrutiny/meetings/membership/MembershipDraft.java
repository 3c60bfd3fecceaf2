package org.openscrutiny.meetings.membership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of somebody's seat on a committee.
 *
 * @param representation UNSPECIFIED where it is left out; anything else is for co-opted members
 * @param voting         UNKNOWN where it is left out
 * @param onBehalfOf     whom they represent, as printed
 * @param substituteFor  for a substitute: the member whose place they may take
 * @param fromOn         the first day; absent where no paper states it
 * @param toOn           the last day; absent while it lasts or where no paper states it
 */
public record MembershipDraft(
        @NotNull UUID personId,
        @NotNull MemberRole role,
        @Nullable Representation representation,
        @Nullable Voting voting,
        @Size(max = 300) @Schema(examples = "Maintained Primary School Parent Governor Representative") @Nullable String onBehalfOf,
        @Nullable UUID substituteFor,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn) {}
