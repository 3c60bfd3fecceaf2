package org.openscrutiny.performance.dataquery;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where rows may be of: the place itself or what lies in it. Of several comparisons all must hold. */
@Schema(name = "LocationCriteria", example = "{\"eq\": {\"level\": \"LA\", \"code\": \"E10000002\"}}")
record LocationCriteria(
        @Valid @Nullable LocationCode eq,
        @Valid @Nullable LocationCode notEq,
        @Size(min = 1, max = 2000) @Nullable List<@NotNull @Valid LocationCode> in,
        @Size(min = 1, max = 2000) @Nullable List<@NotNull @Valid LocationCode> notIn) {}
