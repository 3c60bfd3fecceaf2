package org.openscrutiny.recommendations.summary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many recommendations share something. */
@Schema(name = "Count")
public record CountView(@Schema(examples = "ON_TRACK") String of, long count) {}
