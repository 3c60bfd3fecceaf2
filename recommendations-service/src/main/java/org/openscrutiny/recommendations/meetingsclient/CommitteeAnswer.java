package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

@JsonIgnoreProperties(ignoreUnknown = true)
record CommitteeAnswer(UUID id, String name) {}
