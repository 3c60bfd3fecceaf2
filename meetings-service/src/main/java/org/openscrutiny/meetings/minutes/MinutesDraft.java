package org.openscrutiny.meetings.minutes;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.source.Source;

/**
 * What a client may say of minutes as a whole.
 *
 * @param introduction what stands before the first item, such as where the recording is
 */
public record MinutesDraft(
        @Size(max = 4000) @Schema(examples = "Minutes of the meeting held on Tuesday 18 July 2017 in Mezzanine Room 1, County Hall, Aylesbury") @Nullable String introduction,
        @Size(max = 50) @Nullable List<@Valid @NotNull Appendix> appendices,
        @Valid @Nullable Source source) {}
