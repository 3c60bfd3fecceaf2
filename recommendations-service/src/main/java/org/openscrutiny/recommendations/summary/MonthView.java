package org.openscrutiny.recommendations.summary;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The counts at the end of a month; of the present month, as they stand today. */
@Schema(name = "SummaryMonth")
public record MonthView(LocalDate monthEnd, long total, List<CountView> byRag, List<CountView> byDecision) {}
