package org.openscrutiny.meetings.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.openscrutiny.meetings.action.ActionsOfMeeting;
import org.openscrutiny.meetings.agenda.AgendaItem;
import org.openscrutiny.meetings.agenda.AgendaPublications;
import org.openscrutiny.meetings.attendance.AttendanceOfMeeting;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.declaration.DeclarationsOfMeeting;
import org.openscrutiny.meetings.delegation.DelegationsOfMeeting;
import org.openscrutiny.meetings.document.Documents;
import org.openscrutiny.meetings.evidence.EvidenceOfMeeting;
import org.openscrutiny.meetings.exempt.Releases;
import org.openscrutiny.meetings.meeting.MeetingLife;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.membership.Memberships;
import org.openscrutiny.meetings.minutes.MinuteBook;
import org.openscrutiny.meetings.person.People;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.meetings.report.ReportReader;
import org.openscrutiny.meetings.report.ReportView;
import org.openscrutiny.meetings.resolution.DecisionsOfMeeting;

/** Puts a whole meeting into one document, as far as the caller may read it; a fixed number of statements whatever its size. */
@ApplicationScoped
class MeetingExports {

    private final EntityManager database;
    private final Committees committees;
    private final Memberships memberships;
    private final People people;
    private final Meetings meetings;
    private final MeetingLife life;
    private final AgendaPublications publications;
    private final ReportReader reports;
    private final Documents documents;
    private final Releases releases;
    private final Proceedings proceedings;
    private final AttendanceOfMeeting attendance;
    private final DeclarationsOfMeeting declarations;
    private final EvidenceOfMeeting evidence;
    private final DecisionsOfMeeting decisions;
    private final DelegationsOfMeeting delegations;
    private final MinuteBook minutes;
    private final ActionsOfMeeting actions;

    MeetingExports(EntityManager database, Committees committees, Memberships memberships, People people,
            Meetings meetings, MeetingLife life, AgendaPublications publications, ReportReader reports,
            Documents documents,
            Releases releases, Proceedings proceedings, AttendanceOfMeeting attendance,
            DeclarationsOfMeeting declarations, EvidenceOfMeeting evidence, DecisionsOfMeeting decisions,
            DelegationsOfMeeting delegations, MinuteBook minutes, ActionsOfMeeting actions) {
        this.database = database;
        this.committees = committees;
        this.memberships = memberships;
        this.people = people;
        this.meetings = meetings;
        this.life = life;
        this.publications = publications;
        this.reports = reports;
        this.documents = documents;
        this.releases = releases;
        this.proceedings = proceedings;
        this.attendance = attendance;
        this.declarations = declarations;
        this.evidence = evidence;
        this.decisions = decisions;
        this.delegations = delegations;
        this.minutes = minutes;
        this.actions = actions;
    }

    /** All of it as it stood at one moment. */
    @Transactional
    WholeMeeting export(UUID meetingId) {
        database.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
        var committeeId = meetings.visible(meetingId).committeeId();
        var meeting = meetings.read(meetingId).view();
        var papers = reports.ofMeeting(meetingId);
        var minuted = minutes.ofMeeting(meetingId);
        var approving = minuted.flatMap(m -> Optional.ofNullable(m.approval()))
                .flatMap(approval -> proceedings.anyItem(approval.itemId()));
        var items = meeting.agendaItems()
                .stream()
                .filter(item -> item.id() != null)
                .flatMap(item -> proceedings.anyItem(item.id()).stream())
                .collect(Collectors.toMap(AgendaItem::id, Function.identity()));
        var records = new MeetingRecords(meeting, items, committees.said(committeeId),
                memberships.heldOn(committeeId, meeting.scheduledOn()), life.ofMeeting(meetingId),
                publications.ofMeeting(meetingId), papers,
                documents.ofReports(papers.stream().map(ReportView::id).toList()),
                releases.of(opened(meeting.agendaItems()
                        .stream()
                        .filter(item -> item.releasedOn() != null)
                        .map(item -> item.id())
                        .toList(), papers)),
                attendance.all(meetingId), declarations.all(meetingId), evidence.key(meetingId),
                evidence.all(meetingId), decisions.resolutions(meetingId), decisions.votes(meetingId),
                delegations.all(meetingId), minuted, actions.all(meetingId),
                approving, meetings::visible);
        return new MeetingWriter(records, new Naming(people.all(records.people()))).document();
    }

    private static List<UUID> opened(List<UUID> items, List<ReportView> papers) {
        return Stream.concat(items.stream(),
                papers.stream().filter(paper -> paper.releasedOn() != null).map(ReportView::id)).toList();
    }
}
