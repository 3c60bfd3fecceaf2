package org.openscrutiny.performance.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file of Ofsted's management information that was taken in.
 *
 * @param asAt      the day the file is as at
 * @param rows      authorities in it
 * @param recorded  inspections that were not known before
 * @param corrected inspections of which a grade differs from the one that stood
 * @param unchanged inspections that were known as they are
 * @param grades    how many of each grade the file has, by the column's heading
 */
@Schema(name = "InspectionImport")
public record InspectionImportView(UUID id, String fileSha256, @Nullable LocalDate asAt, int rows, int recorded,
        int corrected, int unchanged, Map<String, Map<String, Integer>> grades, Instant recordedAt) {}
