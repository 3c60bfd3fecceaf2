package org.openscrutiny.recommendations.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.openscrutiny.recommendations.recommendation.ActionBy;

/** Another date the update sets, and why; it holds once the update is published. */
public record RevisedActionBy(@Valid @NotNull ActionBy actionBy, @NotBlank @Size(max = 2000) String reason) {}
