package org.openscrutiny.performance.meetingsclient;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

@JsonIgnoreProperties(ignoreUnknown = true)
record MeetingAnswer(@Nullable UUID id, @Nullable String committeeName, @Nullable LocalDate scheduledOn) {}
