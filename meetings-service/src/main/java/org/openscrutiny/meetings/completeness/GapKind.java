package org.openscrutiny.meetings.completeness;

/** What may be missing from the record of a meeting. */
public enum GapKind {

    MEETING_NOT_CONCLUDED(
            "The day of the meeting has passed, but the record does not say that it was held"), MEMBER_UNACCOUNTED(
                    "A member or co-opted member with neither presence nor apology"), ITEM_WITHOUT_PAPER(
                            "An item of a kind that has a report, without one"), EXCLUSION_NOT_ON_AGENDA(
                                    "An exempt item, but no item at which the public is excluded"), EXCLUSION_NOT_RESOLVED(
                                            "An item to exclude the public before exempt ones, without the resolution that did (LGA 1972, section 100A(4))"), NAME_UNRESOLVED(
                                                    "A name or initials that the record connects with nobody"), QUESTION_UNANSWERED(
                                                            "A question put at the meeting, or sent in for it, that has no answer yet"), MINUTES_UNSIGNED(
                                                                    "The minutes are not signed");

    private final String meaning;

    GapKind(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }
}
