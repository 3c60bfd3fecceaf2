package org.openscrutiny.performance.recommendationsclient;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

@JsonIgnoreProperties(ignoreUnknown = true)
record RecommendationAnswer(@Nullable UUID id, @Nullable String inquiryTitle, @Nullable Integer number) {}
