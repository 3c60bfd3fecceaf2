package org.openscrutiny.meetings.exemptread;

import java.util.UUID;

/** A record with exempt content; {@code type} as in the audit. */
record ExemptRecord(String type, UUID id) {}
