package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

@JsonIgnoreProperties(ignoreUnknown = true)
record CommitteeAnswer(@Nullable UUID id, @Nullable String name) {}
