package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.all;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.action.ActionDraft;
import org.openscrutiny.meetings.action.ActionStep;
import org.openscrutiny.meetings.action.Actions;
import org.openscrutiny.meetings.attendance.AttendanceDraft;
import org.openscrutiny.meetings.attendance.Attendances;
import org.openscrutiny.meetings.declaration.DeclarationDraft;
import org.openscrutiny.meetings.declaration.Declarations;
import org.openscrutiny.meetings.delegation.DelegationDraft;
import org.openscrutiny.meetings.delegation.DelegationsOfMeeting;
import org.openscrutiny.meetings.delegation.Spending;
import org.openscrutiny.meetings.evidence.EvidenceNoteDraft;
import org.openscrutiny.meetings.evidence.EvidenceOfMeeting;
import org.openscrutiny.meetings.evidence.InitialsKeys;
import org.openscrutiny.meetings.evidence.KeyEntryDraft;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.minutes.Approval;
import org.openscrutiny.meetings.minutes.MinuteBook;
import org.openscrutiny.meetings.minutes.MinuteItemDraft;
import org.openscrutiny.meetings.minutes.MinuteItems;
import org.openscrutiny.meetings.minutes.MinutesDraft;
import org.openscrutiny.meetings.minutes.MinutesStep;
import org.openscrutiny.meetings.minutes.Signature;
import org.openscrutiny.meetings.resolution.Ballot;
import org.openscrutiny.meetings.resolution.ResolutionDraft;
import org.openscrutiny.meetings.resolution.Resolutions;
import org.openscrutiny.meetings.resolution.VoteDraft;
import org.openscrutiny.meetings.resolution.Votes;
import org.openscrutiny.meetings.transfer.RecordPart.Approved;
import org.openscrutiny.meetings.transfer.RecordPart.Minuted;
import org.openscrutiny.meetings.transfer.RecordPart.Signed;

/** Records what a document says happened at the meeting. */
@ApplicationScoped
class ProceedingsReader {

    private final Attendances attendance;
    private final Declarations declarations;
    private final InitialsKeys initials;
    private final EvidenceOfMeeting evidence;
    private final Resolutions resolutions;
    private final DelegationsOfMeeting delegations;
    private final Votes votes;
    private final MinuteBook minutes;
    private final MinuteItems minuteItems;
    private final Actions actions;
    private final OtherMeetings others;
    private final Recording recording;

    ProceedingsReader(Attendances attendance, Declarations declarations, InitialsKeys initials,
            EvidenceOfMeeting evidence, Resolutions resolutions, DelegationsOfMeeting delegations, Votes votes,
            MinuteBook minutes, MinuteItems minuteItems, Actions actions, OtherMeetings others, Recording recording) {
        this.attendance = attendance;
        this.declarations = declarations;
        this.initials = initials;
        this.evidence = evidence;
        this.resolutions = resolutions;
        this.delegations = delegations;
        this.votes = votes;
        this.minutes = minutes;
        this.minuteItems = minuteItems;
        this.actions = actions;
        this.others = others;
        this.recording = recording;
    }

    /** @param items by number */
    void read(WholeMeeting document, UUID committee, UUID meetingId, Map<String, UUID> items, PersonMatches names) {
        var reading = new Reading(meetingId, items, names);
        reading.whoWasThere(document);
        reading.whatWasAsked(document);
        reading.whatWasDecided(document);
        if (document.minutes() != null) {
            reading.minutes(document.minutes(), committee);
        }
        reading.whatIsToBeDone(document);
    }

    private final class Reading {

        private final UUID meetingId;
        private final Map<String, UUID> items;
        private final PersonMatches names;

        Reading(UUID meetingId, Map<String, UUID> items, PersonMatches names) {
            this.meetingId = meetingId;
            this.items = items;
            this.names = names;
        }

        private @Nullable UUID item(@Nullable String number) {
            return number == null ? null : items.get(number.strip());
        }

        private UUID itemOf(String number) {
            return java.util.Objects.requireNonNull(item(number));
        }

        void whoWasThere(WholeMeeting document) {
            recording.each("/attendance", document.attendance(), a -> attendance.note(meetingId,
                    new AttendanceDraft(names.required(a.person()), a.printedName(), a.roleAtTime(), a.capacity(),
                            a.status(), names.id(a.substitutedBy()), a.mode(), a.arrivedAt(), a.leftAt(),
                            a.absences(), a.source())));
            recording.each("/declarations", document.declarations(), d -> declarations.note(meetingId,
                    new DeclarationDraft(names.required(d.person()), d.printedName(), item(d.item()), d.kind(),
                            d.nature(), d.bodies(), d.participation(), d.sensitive(), d.source())));
        }

        void whatWasAsked(WholeMeeting document) {
            recording.each("/initials", document.initials(), line -> initials.explain(meetingId,
                    new KeyEntryDraft(line.initials(), line.printedName(), names.id(line.person()))));
            recording.each("/evidenceNotes", document.evidenceNotes(), note -> evidence.restore(meetingId,
                    new EvidenceNoteDraft(itemOf(note.item()), note.section(), note.theme(), note.sequence(),
                            note.askersRaw(), note.question(), note.questionNote(), note.answers(), note.last(),
                            note.source()),
                    note.outcomes()));
        }

        void whatWasDecided(WholeMeeting document) {
            var recorded = new ArrayList<UUID>();
            for (int i = 0; i < all(document.resolutions()).size(); i++) {
                var part = all(document.resolutions()).get(i);
                var pointer = "/resolutions/" + i;
                var id = recording.at(pointer, () -> resolutions.record(meetingId,
                        new ResolutionDraft(itemOf(part.item()), part.verb(), part.text(), part.limbs(),
                                part.source())))
                        .id();
                recorded.add(id);
                recording.each(pointer + "/delegations", part.delegations(), left -> {
                    delegations.restore(id,
                            new DelegationDraft(left.delegate(), left.matter(), left.scope(), left.effectiveAfter()),
                            all(left.spendings()).stream()
                                    .map(s -> new Spending(s.recommendationNumber(), s.assessmentId(), s.spentAt()))
                                    .toList());
                    return id;
                });
            }
            recording.each("/votes", document.votes(), vote -> votes.record(meetingId,
                    new VoteDraft(itemOf(vote.item()),
                            vote.resolution() == null ? null : recorded.get(vote.resolution() - 1), vote.motion(),
                            names.id(vote.mover()), names.id(vote.seconder()), vote.forCount(), vote.againstCount(),
                            vote.abstainCount(), vote.castingVote(), all(vote.ballots()).stream()
                                    .map(ballot -> new Ballot(names.required(ballot.person()), ballot.choice()))
                                    .toList(),
                            vote.source())));
        }

        void minutes(Minuted part, UUID committee) {
            var id = recording.at("/minutes", () -> minutes.begin(meetingId,
                    new MinutesDraft(part.introduction(), part.appendices(), part.source()))).id();
            recording.each("/minutes/items", part.items(), minute -> minuteItems.add(id,
                    new MinuteItemDraft(minute.number(), null, minute.title(), minute.text(),
                            minute.publicSummary(), item(minute.item()), minute.source())));
            for (var step : steps(part, committee)) {
                recording.at("/minutes", () -> minutes.step(id, step));
            }
            recording.each("/minutes/corrections", part.corrections(), correction -> minutes.correct(id, correction));
        }

        /** Every step up to where the minutes stand. */
        private List<MinutesStep> steps(Minuted part, UUID committee) {
            var steps = new ArrayList<MinutesStep>();
            if (part.publishedAt() != null) {
                steps.add(new MinutesStep(MinutesStatus.PUBLISHED_DRAFT,
                        part.publishedAt().atOffset(ZoneOffset.UTC), null, null));
            }
            if (part.approval() != null) {
                steps.add(new MinutesStep(MinutesStatus.APPROVED, null, approval(part.approval(), committee), null));
            }
            if (part.signature() != null) {
                steps.add(new MinutesStep(MinutesStatus.SIGNED, null, null, signature(part.signature())));
            }
            return steps;
        }

        private Approval approval(Approved part, UUID committee) {
            var later = others.find(committee, part.meeting()).orElseThrow().id();
            return new Approval(later, others.item(later, part.item()).orElseThrow(), part.outcome(),
                    part.amendments());
        }

        private Signature signature(Signed part) {
            return new Signature(part.signedBy(), names.id(part.person()), part.signedOn());
        }

        void whatIsToBeDone(WholeMeeting document) {
            for (int i = 0; i < all(document.actions()).size(); i++) {
                var part = all(document.actions()).get(i);
                var pointer = "/actions/" + i;
                var owner = names.id(part.owner());
                var printed = part.ownerRaw() == null && owner == null ? part.owner() : part.ownerRaw();
                var id = recording.at(pointer, () -> actions.note(meetingId,
                        new ActionDraft(item(part.item()), part.text(), printed, owner, part.dueText(),
                                part.dueOn(), part.source())))
                        .id();
                recording.each(pointer + "/steps", part.steps(),
                        step -> actions.step(id, new ActionStep(step.to(), step.on(), step.note())));
            }
        }
    }
}
