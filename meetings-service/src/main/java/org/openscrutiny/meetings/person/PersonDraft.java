package org.openscrutiny.meetings.person;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of a person.
 *
 * @param displayName the name to show, with the title the council uses
 * @param givenName   where a paper states it; initials belong to asKnown
 * @param asKnown     every name papers print for this person, initials included, as printed
 */
public record PersonDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "Mr N Hussain") String displayName,
        @NotBlank @Size(max = 100) @Schema(examples = "Hussain") String familyName,
        @Size(max = 100) @Schema(examples = "Niknam") @Nullable String givenName,
        @Size(max = 50) @Schema(examples = "[\"Mr Niknam Hussain\", \"N Hussain\", \"NH\"]") @Nullable List<@NotBlank @Size(max = 200) String> asKnown) {}
