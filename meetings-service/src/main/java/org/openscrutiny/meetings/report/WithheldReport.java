package org.openscrutiny.meetings.report;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of an exempt paper of an open item, be it a report or a late text beside its pack, to those who may not read
 * it: on which paragraphs of Schedule 12A it is closed, and the summary written for them (LGA 1972, sections 100B(5) and
 * 100C(2)). Of a paper without a summary nothing is said at all.
 */
@Schema(name = "WithheldReport")
public record WithheldReport(UUID agendaItemId, List<Integer> exemptParagraphs, String publicSummary) {}
