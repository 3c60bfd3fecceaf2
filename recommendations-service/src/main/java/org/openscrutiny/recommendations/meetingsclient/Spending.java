package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One use of a delegation, for one recommendation. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Spending(UUID assessmentId) {}
