package org.openscrutiny.recommendations.summary;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Submitted recommendations, counted as they stood at the end of a day. Each list adds up to {@code total}.
 *
 * @param byRag      the latest judgement, NOT_YET_ASSESSED where there is none
 * @param byDecision the leading addressee's latest answer, NOT_ANSWERED where there is none
 * @param byLeadPost by the post as stated, NOT_STATED where none is
 * @param byInquiry  by title
 * @param byAge      since submission: UNDER_6_MONTHS, 6_TO_12_MONTHS, 1_TO_2_YEARS, OVER_2_YEARS
 */
@Schema(name = "Summary")
public record SummaryView(LocalDate asOf, long total, long overdue, List<CountView> byRag, List<CountView> byDecision,
        List<CountView> byLeadPost, List<CountView> byInquiry, List<CountView> byAge) {}
