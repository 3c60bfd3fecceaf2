package org.openscrutiny.meetings.minutes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in the place of a minute that the reader may not read: its number, and the summary written for the public. */
@Schema(name = "WithheldMinute")
public record WithheldMinute(String number, String publicSummary) {}
