package org.openscrutiny.meetings.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Where the film of the meeting shows this item.
 *
 * @param url           an address of its own, where there is one
 * @param offsetSeconds how far into the meeting's film it begins
 */
@Embeddable
public record ItemWebcast(
        @Size(max = 1000) @Column(name = "webcast_url") @Nullable String url,
        @PositiveOrZero @Column(name = "webcast_offset") @Nullable Integer offsetSeconds) {}
