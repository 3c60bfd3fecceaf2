package org.openscrutiny.meetings.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.action.ActionView;
import org.openscrutiny.meetings.agenda.AgendaItem;
import org.openscrutiny.meetings.agenda.ContributionView;
import org.openscrutiny.meetings.agenda.PublicationView;
import org.openscrutiny.meetings.attendance.AttendanceView;
import org.openscrutiny.meetings.committee.CommitteeDraft;
import org.openscrutiny.meetings.declaration.DeclarationView;
import org.openscrutiny.meetings.delegation.DelegationsOfMeeting;
import org.openscrutiny.meetings.document.DocumentView;
import org.openscrutiny.meetings.evidence.EvidenceNoteView;
import org.openscrutiny.meetings.evidence.KeyEntryView;
import org.openscrutiny.meetings.exempt.ReleaseView;
import org.openscrutiny.meetings.meeting.Meeting;
import org.openscrutiny.meetings.meeting.MeetingView;
import org.openscrutiny.meetings.meeting.StatusChangeView;
import org.openscrutiny.meetings.membership.MembershipView;
import org.openscrutiny.meetings.minutes.MinutesView;
import org.openscrutiny.meetings.minutes.Signature;
import org.openscrutiny.meetings.report.ReportView;
import org.openscrutiny.meetings.report.SignOff;
import org.openscrutiny.meetings.resolution.Ballot;
import org.openscrutiny.meetings.resolution.ResolutionView;
import org.openscrutiny.meetings.resolution.VoteView;

/**
 * All that the caller may read of a meeting, each list in the order recorded.
 *
 * @param items         the items the caller may read, by id
 * @param approvingItem the item of the later meeting that approved the minutes
 * @param others        other meetings, by id
 */
record MeetingRecords(MeetingView meeting, Map<UUID, AgendaItem> items, CommitteeDraft committee,
        List<MembershipView> seats,
        List<StatusChangeView> steps, List<PublicationView> publications, List<ReportView> reports,
        List<DocumentView> documents, List<ReleaseView> releases, List<AttendanceView> attendance,
        List<DeclarationView> declarations, List<KeyEntryView> key, List<EvidenceNoteView> evidence,
        List<ResolutionView> resolutions, List<VoteView> votes, List<DelegationsOfMeeting.Made> delegations,
        Optional<MinutesView> minutes, List<ActionView> actions, Optional<AgendaItem> approvingItem,
        Function<UUID, Meeting> others) {

    /** How a document names another meeting. */
    WholeMeeting.OtherMeeting other(UUID id) {
        var meeting = others.apply(id);
        return new WholeMeeting.OtherMeeting(meeting.statedStart() == null ? meeting.day() : null,
                meeting.statedStart());
    }

    /** Everybody they name. */
    Set<UUID> people() {
        var named = new HashSet<UUID>();
        add(named, seats.stream().flatMap(s -> Stream.of(s.personId(), s.substituteFor())));
        add(named, meeting.agendaItems()
                .stream()
                .flatMap(i -> i.contributions().stream())
                .map(ContributionView::personId));
        add(named, reports.stream().flatMap(r -> r.cabinetSignOff().stream()).map(SignOff::personId));
        add(named, attendance.stream().flatMap(a -> Stream.of(a.personId(), a.substitutedById())));
        add(named, declarations.stream().map(DeclarationView::personId));
        add(named, key.stream().map(KeyEntryView::personId));
        add(named, votes.stream()
                .flatMap(v -> Stream.concat(Stream.of(v.moverId(), v.seconderId()),
                        v.ballots().stream().map(Ballot::personId))));
        add(named, minutes.stream().map(MinutesView::signature).filter(Objects::nonNull).map(Signature::signedById));
        add(named, actions.stream().map(ActionView::ownerId));
        return named;
    }

    private static void add(Set<UUID> named, Stream<@Nullable UUID> people) {
        people.filter(Objects::nonNull).forEach(named::add);
    }
}
