package org.openscrutiny.meetings.pack;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an exempt late paper to those who may not read it: on which paragraphs of Schedule 12A it is closed, and the
 * summary written for them (LGA 1972, sections 100B(5) and 100C(2)). Of one without a summary, or of an exempt item, nothing is
 * said here.
 *
 * @param agendaItemId the open item it belongs to; absent where it belongs to none
 */
@Schema(name = "WithheldSupplement")
public record WithheldSupplement(@Nullable UUID agendaItemId, List<Integer> exemptParagraphs, String publicSummary) {}
