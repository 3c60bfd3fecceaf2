package org.openscrutiny.storage.exemptread;

import java.util.UUID;

/** A record with exempt content; {@code type} as in the audit. */
public record ExemptRecord(String type, UUID id) {}
