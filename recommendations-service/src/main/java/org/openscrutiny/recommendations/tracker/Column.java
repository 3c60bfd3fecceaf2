package org.openscrutiny.recommendations.tracker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the tracker, in order; the header row has their names in lower case. */
enum Column {

    COMMITTEE_ID, INQUIRY, SCALE, SUBMITTED_ON, NUMBER, NUMBER_INFERRED, RECOMMENDATION, SOURCE_NOTE, PARTS, LEAD_POST, LEAD_OFFICER, ACTION_BY, ACTION_BY_DATE, DECISION, DECIDED_ON, RESPONSE, RESPONSE_REASON, UPDATE_ON, UPDATE_OFFICER, UPDATE_SIGNED_OFF_BY, UPDATE, RAG, RAG_DECIDED_ON, RAG_MEETING_ID, LIFECYCLE;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(Column::header).toList();
    }
}
