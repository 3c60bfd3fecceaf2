package org.openscrutiny.storage.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;

/**
 * One entry of the audit.
 *
 * @param number    rises with each entry; gaps mean nothing
 * @param caller    the name in the login, or {@code anonymous}
 * @param roles     those the login had then
 * @param action    CREATED, UPDATED, DELETED, or READ for exempt content
 * @param audience  for whom what was written or read exists
 * @param before    the record before, as its keepers saw it
 * @param after     the same after
 * @param address   the network address the request came from
 * @param requestId also in the log and in the answer's X-Request-Id
 * @param seal      its place in the chain of hashes; absent only where somebody slipped the entry in
 */
@Schema(name = "AuditEntry")
public record AuditEntryView(long number, Instant at, @Schema(examples = "clerk") String caller, List<String> roles,
        @Schema(examples = "UPDATED") String action, @Schema(examples = "committee") String recordType, UUID recordId,
        Audience audience, @Schema(implementation = Object.class) @Nullable JsonNode before,
        @Schema(implementation = Object.class) @Nullable JsonNode after, String address, String requestId,
        @Nullable AuditSealView seal) {}
