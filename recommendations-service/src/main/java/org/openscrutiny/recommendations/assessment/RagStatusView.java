package org.openscrutiny.recommendations.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openscrutiny.recommendations.recommendation.Rag;

/**
 * What a rating means.
 *
 * @param meaning the committee's own words
 * @param display how it is commonly shown; by custom only, nothing depends on it
 */
@Schema(name = "RagStatus")
public record RagStatusView(Rag rag, String meaning, String display) {}
