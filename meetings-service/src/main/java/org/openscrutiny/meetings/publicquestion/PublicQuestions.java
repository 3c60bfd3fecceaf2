package org.openscrutiny.meetings.publicquestion;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.clock.ClearDays;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.Rule;
import org.openscrutiny.meetings.clock.RuleBook;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.NotFound;
import org.openscrutiny.support.problem.RuleBroken;

/** Questions of the public, from receipt to written answer. */
@ApplicationScoped
class PublicQuestions {

    static final String TYPE = "public-question";
    private static final String NOTICE = "public-question-notice";

    private final QuestionStore store;
    private final Meetings meetings;
    private final RuleBook rules;
    private final ClearDays days;
    private final Journal journal;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    PublicQuestions(QuestionStore store, Meetings meetings, RuleBook rules, ClearDays days, Journal journal,
            ReaderTags tags, Caller caller, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.rules = rules;
        this.days = days;
        this.journal = journal;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken meeting-over */
    @Transactional
    public Tagged<QuestionView> receive(QuestionDraft draft) {
        var meeting = meeting(draft.meetingId());
        if (meeting.isOver()) {
            throw new RuleBroken("meeting-over",
                    "The meeting is %s; a question is received for one that is to be held."
                            .formatted(meeting.status()));
        }
        var now = clock.instant();
        var at = draft.receivedAt() == null ? now : draft.receivedAt().toInstant();
        if (at.isAfter(now)) {
            throw new InvalidInput(
                    Fault.at("/receivedAt", "receivedAt %s is in the future.".formatted(CouncilTime.at(at))));
        }
        var question = new PublicQuestion(draft, at, now);
        store.persist(question);
        var view = question.view(caller);
        journal.created(TYPE, question, question.audience(), url(question.id()), view);
        meetings.partChanged(meeting.id(), question.audience());
        return tags.tagged(question, view);
    }

    Tagged<QuestionView> read(UUID id) {
        var question = store.get(id, caller);
        return tags.tagged(question, question.view(caller));
    }

    /**
     * Takes the next step: the Chairman accepts or refuses, the clerk records the rest.
     *
     * @throws RuleBroken question-status-order, question-too-late
     */
    @Transactional
    public Tagged<QuestionView> move(UUID id, QuestionStep step) {
        var question = store.hold(id, caller);
        refuseAnothersStep(step.to());
        if (step.to() == QuestionStatus.ACCEPTED) {
            refuseTooLate(question, meetings.visible(question.meetingId()));
        }
        var before = question.view(caller);
        var now = clock.instant();
        question.move(step, CouncilTime.day(now), now);
        store.flush();
        var after = question.view(caller);
        journal.updated(TYPE, question, question.audience(), url(id), before, after);
        meetings.partChanged(question.meetingId(), question.audience());
        return tags.tagged(question, after);
    }

    private void refuseAnothersStep(QuestionStatus to) {
        var role = switch (to) {
            case ACCEPTED, REFUSED -> Roles.CHAIRMAN;
            case RECEIVED, PUT, ANSWERED, WRITTEN_TO_FOLLOW -> Roles.CLERK;
        };
        if (!caller.isAny(role)) {
            throw new Forbidden("Only a %s records that a question is %s.".formatted(role, to));
        }
    }

    private void refuseTooLate(PublicQuestion question, Meeting meeting) {
        var needed = rules.inForce(NOTICE, meeting.day()).map(Rule::amount).orElse(0);
        var given = days.between(CouncilTime.day(question.receivedAt()), meeting.day());
        if (given < needed) {
            throw new RuleBroken("question-too-late",
                    "The question came %d clear days before the meeting of %s; %d are needed. Refuse it with that reason."
                            .formatted(given, meeting.day(), needed));
        }
    }

    private Meeting meeting(UUID id) {
        try {
            return meetings.hold(id);
        } catch (NotFound unknown) {
            throw new InvalidInput(Fault.at("/meetingId", "There is no meeting %s.".formatted(id)));
        }
    }

    static String url(UUID id) {
        return "/v1/public-questions/" + id;
    }
}
