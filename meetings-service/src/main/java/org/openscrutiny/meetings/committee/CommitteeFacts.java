package org.openscrutiny.meetings.committee;

import java.util.List;
import java.util.UUID;

/** What other records need to know of a committee. */
public record CommitteeFacts(UUID id, String name, CommitteeKind kind, List<String> designatedFor) {

    /** What the constitution calls education business, on which education co-optees vote. */
    public static final String EDUCATION = "EDUCATION";

    static CommitteeFacts of(Committee committee) {
        return new CommitteeFacts(committee.id(), committee.asDraft().name(), committee.asDraft().kind(),
                committee.designatedFor());
    }

    public boolean scrutinisesEducation() {
        return designatedFor.contains(EDUCATION);
    }
}
