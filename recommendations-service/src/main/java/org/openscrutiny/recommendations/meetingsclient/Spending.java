package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** One use of a delegation, for one recommendation. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Spending(@Nullable UUID assessmentId) {}
