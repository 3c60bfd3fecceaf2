package org.openscrutiny.recommendations.inquiry;

/** How far an inquiry is; it moves one step at a time and never back. */
public enum InquiryStatus {

    SCOPING, EVIDENCE, REPORTING, SUBMITTED, RESPONDED, MONITORING, CLOSED;

    boolean leadsTo(InquiryStatus next) {
        return next.ordinal() == ordinal() + 1;
    }

    boolean atLeast(InquiryStatus other) {
        return ordinal() >= other.ordinal();
    }
}
