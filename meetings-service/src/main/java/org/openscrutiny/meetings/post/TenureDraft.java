package org.openscrutiny.meetings.post;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

/**
 * What a client may say of somebody's time in a post.
 *
 * @param fromOn the first day; absent where no paper states it
 * @param toOn   the last day; absent while it lasts or where no paper states it
 */
public record TenureDraft(@NotNull UUID personId, @Nullable LocalDate fromOn, @Nullable LocalDate toOn) {}
