package org.openscrutiny.storage.audit;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a look at every seal found.
 *
 * @param intact  every entry is as it was written, none is missing, none was slipped in
 * @param checked seals that were recomputed
 * @param last    the newest seal that holds; absent where there is none
 * @param broken  the first that does not hold; absent where all do
 */
@Schema(name = "AuditVerification")
public record AuditVerificationView(boolean intact, long checked, @Nullable AuditSealView last,
        @Nullable BrokenSealView broken, Instant verifiedAt) {}
