package org.openscrutiny.performance.dataquery;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When rows may be of; earlier and later are told between periods of one kind. Of several comparisons all must hold. */
@Schema(name = "PeriodCriteria", example = "{\"gte\": {\"period\": \"2014/2015\", \"code\": \"AY\"}}")
record PeriodCriteria(
        @Valid @Nullable PeriodName eq,
        @Valid @Nullable PeriodName notEq,
        @Size(min = 1, max = 2000) @Nullable List<@NotNull @Valid PeriodName> in,
        @Size(min = 1, max = 2000) @Nullable List<@NotNull @Valid PeriodName> notIn,
        @Valid @Nullable PeriodName lt,
        @Valid @Nullable PeriodName lte,
        @Valid @Nullable PeriodName gt,
        @Valid @Nullable PeriodName gte) {}
