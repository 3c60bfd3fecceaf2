package org.openscrutiny.recommendations.performanceclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

@JsonIgnoreProperties(ignoreUnknown = true)
record IndicatorAnswer(@Nullable Polarity polarity) {}
