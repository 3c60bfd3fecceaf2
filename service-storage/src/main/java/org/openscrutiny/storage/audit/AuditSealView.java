package org.openscrutiny.storage.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One seal: note it outside the database, and nobody can later rewrite what came before it without being found out.
 *
 * @param position 1 for the first; without gaps, in the order in which transactions committed
 * @param entry    the number of the entry it seals
 * @param hash     SHA-256 over the entry and the seal before, in lower-case hexadecimal
 */
@Schema(name = "AuditSeal")
public record AuditSealView(@Schema(examples = "1204") long position, @Schema(examples = "1203") long entry,
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String hash) {}
