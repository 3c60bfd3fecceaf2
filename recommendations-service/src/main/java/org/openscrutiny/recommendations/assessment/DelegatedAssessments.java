package org.openscrutiny.recommendations.assessment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;

/** Judgements under a delegation: meetings-service is asked, and the delegation spent, outside any transaction. */
@ApplicationScoped
class DelegatedAssessments {

    private final Assessments assessments;
    private final MeetingsService meetings;

    DelegatedAssessments(Assessments assessments, MeetingsService meetings) {
        this.assessments = assessments;
        this.meetings = meetings;
    }

    /** Steps 1 and 2; answers the attempt that may now be confirmed. */
    UUID spend(UUID recommendation, AssessmentDraft draft, UUID delegationId) {
        var delegation = meetings.delegation(delegationId, "/delegationId");
        if (delegation.meetingId() == null) {
            throw new RuleBroken("delegation-does-not-cover",
                    "Delegation %s names no meeting.".formatted(delegationId));
        }
        var meeting = meetings.meeting(delegation.meetingId(), "/delegationId");
        var spending = assessments.begin(recommendation, draft, delegationId, delegation, meeting);
        try {
            meetings.spend(delegationId, spending);
        } catch (Unavailable unknown) {
            throw unknown; // it may have been spent: the attempt stays, and the reconciler or a repeat finds out
        } catch (Refusal refused) {
            assessments.refused(spending.assessmentId(), refused.type().code());
            throw refused;
        }
        return spending.assessmentId();
    }
}
