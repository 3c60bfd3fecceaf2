package org.openscrutiny.performance.inspection;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that moves an authority's state.
 *
 * @param on         the day it counts from
 * @param inadequate what a graded inspection found; null for a monitoring visit
 * @param visitNo    the visit's number since the inadequate judgement, where it is stated
 */
record AuthorityStep(UUID inspectionId, LocalDate on, @Nullable Boolean inadequate, @Nullable Integer visitNo) {}
