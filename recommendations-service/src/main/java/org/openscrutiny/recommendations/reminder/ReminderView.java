package org.openscrutiny.recommendations.reminder;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something due.
 *
 * @param what     in words
 * @param recordId the recommendation, review or inquiry it is about; url is its address
 */
@Schema(name = "Reminder")
public record ReminderView(LocalDate dueOn, ReminderKind kind, String what, @Nullable String leadPost,
        @Nullable String leadOfficer, UUID recordId, String url) {}
