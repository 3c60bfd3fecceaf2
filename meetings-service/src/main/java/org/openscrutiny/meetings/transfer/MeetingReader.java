package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.all;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItemDraft;
import org.openscrutiny.meetings.agenda.AgendaItems;
import org.openscrutiny.meetings.agenda.AgendaPublications;
import org.openscrutiny.meetings.agenda.ContributionDraft;
import org.openscrutiny.meetings.agenda.Contributions;
import org.openscrutiny.meetings.agenda.PublicationDraft;
import org.openscrutiny.meetings.committee.Committees;
import org.openscrutiny.meetings.document.Documents;
import org.openscrutiny.meetings.exempt.ReleaseDraft;
import org.openscrutiny.meetings.meeting.MeetingDraft;
import org.openscrutiny.meetings.meeting.MeetingLife;
import org.openscrutiny.meetings.meeting.Meetings;
import org.openscrutiny.meetings.meeting.Sessions;
import org.openscrutiny.meetings.meeting.StatusChangeDraft;
import org.openscrutiny.meetings.membership.MembershipDraft;
import org.openscrutiny.meetings.membership.MembershipView;
import org.openscrutiny.meetings.membership.Memberships;
import org.openscrutiny.meetings.person.People;
import org.openscrutiny.meetings.person.PersonDraft;
import org.openscrutiny.meetings.report.ReportDraft;
import org.openscrutiny.meetings.report.Reports;
import org.openscrutiny.meetings.report.SignOff;
import org.openscrutiny.meetings.transfer.AgendaPart.FileOf;
import org.openscrutiny.meetings.transfer.AgendaPart.Item;
import org.openscrutiny.meetings.transfer.AgendaPart.Opened;
import org.openscrutiny.meetings.transfer.AgendaPart.Paper;
import org.openscrutiny.meetings.transfer.WholeMeeting.Occasion;
import org.openscrutiny.meetings.transfer.WholeMeeting.Step;

/** Records a document part by part, in the order in which a clerk would have: the agenda before the day, the minutes after it. */
@ApplicationScoped
class MeetingReader {

    private final Committees committees;
    private final People people;
    private final Memberships memberships;
    private final Meetings meetings;
    private final Sessions sessions;
    private final MeetingLife life;
    private final AgendaItems items;
    private final Contributions contributions;
    private final AgendaPublications publications;
    private final Reports reports;
    private final Documents documents;
    private final OtherMeetings others;
    private final ProceedingsReader proceedings;
    private final Recording recording;

    MeetingReader(Committees committees, People people, Memberships memberships, Meetings meetings, Sessions sessions,
            MeetingLife life, AgendaItems items, Contributions contributions, AgendaPublications publications,
            Reports reports, Documents documents, OtherMeetings others, ProceedingsReader proceedings,
            Recording recording) {
        this.committees = committees;
        this.people = people;
        this.memberships = memberships;
        this.meetings = meetings;
        this.sessions = sessions;
        this.life = life;
        this.items = items;
        this.contributions = contributions;
        this.publications = publications;
        this.reports = reports;
        this.documents = documents;
        this.others = others;
        this.proceedings = proceedings;
        this.recording = recording;
    }

    /**
     * @param files what came along of the files it names
     * @param known the committee, where the record has one of that name
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID read(WholeMeeting document, BroughtFiles files, Optional<UUID> known, PersonMatches names) {
        var committee = known
                .orElseGet(() -> recording.at("/committee", () -> committees.establish(document.committee())).id());
        addPeople(document, names);
        var meetingId = call(committee, document.meeting());
        seat(document, committee, meetingId, names);
        recording.each("/sessions", document.sessions(), session -> sessions.plan(meetingId, session));
        var agenda = new Agenda(files);
        for (int i = 0; i < all(document.items()).size(); i++) {
            agenda.add("/items/" + i, meetingId, all(document.items()).get(i), names);
        }
        var steps = all(document.meeting().steps());
        take(meetingId, committee, steps, 0, Math.min(1, steps.size()));
        agenda.publish(meetingId, document);
        take(meetingId, committee, steps, Math.min(1, steps.size()), steps.size());
        agenda.open();
        proceedings.read(document, committee, meetingId, agenda.ids, names);
        return meetingId;
    }

    private void addPeople(WholeMeeting document, PersonMatches names) {
        for (int i = 0; i < all(document.people()).size(); i++) {
            if (names.matched(i).isEmpty()) {
                var person = all(document.people()).get(i);
                var added = recording.at("/people/" + i, () -> people.add(new PersonDraft(person.displayName(),
                        person.familyName(), person.givenName(), person.asKnown())));
                names.added(i, added.view().id());
            }
        }
    }

    private UUID call(UUID committee, Occasion meeting) {
        var draft = new MeetingDraft(committee, meeting.scheduledOn(), meeting.scheduledStart(), meeting.plannedEnd(),
                meeting.venue(), meeting.mode(), meeting.webcast());
        return recording.at("/meeting", () -> meeting.committeeName() == null
                ? meetings.call(draft)
                : meetings.call(draft, meeting.committeeName())).view().id();
    }

    /** Who has a seat on the day keeps it as it is recorded. */
    private void seat(WholeMeeting document, UUID committee, UUID meetingId, PersonMatches names) {
        var seated = new HashSet<UUID>();
        if (!all(document.memberships()).isEmpty()) {
            memberships.heldOn(committee, meetings.visible(meetingId).day())
                    .stream()
                    .map(MembershipView::personId)
                    .forEach(seated::add);
        }
        recording.each("/memberships", document.memberships(), seat -> {
            var person = names.required(seat.person());
            return seated.contains(person)
                    ? person
                    : memberships.seat(committee, new MembershipDraft(person, seat.role(), seat.representation(),
                            seat.voting(), seat.onBehalfOf(), names.id(seat.substituteFor()), seat.fromOn(),
                            seat.toOn()));
        });
    }

    private void take(UUID meetingId, UUID committee, List<Step> steps, int from, int to) {
        for (int i = from; i < to; i++) {
            var step = steps.get(i);
            var replacement = step.replacement() == null
                    ? null
                    : others.find(committee, step.replacement()).orElseThrow().id();
            recording.at("/meeting/steps/" + i, () -> life.restore(meetingId,
                    new StatusChangeDraft(step.to(), step.at(), step.reason(), replacement)));
        }
    }

    /** The agenda as it is recorded: its items by number, and what each publication brings out. */
    private final class Agenda {

        private final Map<String, UUID> ids = new HashMap<>();
        private final List<Runnable> openings = new ArrayList<>();
        private final Map<Integer, HashSet<UUID>> itemsOf = new HashMap<>();
        private final Map<Integer, HashSet<UUID>> papersOf = new HashMap<>();
        private final Map<Integer, HashSet<UUID>> filesOf = new HashMap<>();
        private final BroughtFiles brought;

        Agenda(BroughtFiles brought) {
            this.brought = brought;
        }

        void add(String pointer, UUID meetingId, Item item, PersonMatches names) {
            var draft = new AgendaItemDraft(item.number(), null, item.title(), item.type(), item.purposeText(),
                    item.plannedStart(), item.pageFrom(), item.pageTo(), item.access(), item.exemptParagraphs(),
                    item.publicInterestNote(), item.publicSummary(), item.educationMatter(), item.webcast(),
                    item.relatedRefs(), item.source());
            var id = Objects.requireNonNull(recording.at(pointer, () -> items.add(meetingId, draft)).view().id());
            ids.put(item.number().strip(), id);
            if (item.publication() != null) {
                itemsOf.computeIfAbsent(item.publication(), n -> new HashSet<>()).add(id);
            }
            toBeOpened(pointer, item.opened(), decision -> items.release(id, decision));
            recording.each(pointer + "/contributions", item.contributions(), c -> {
                var person = names.id(c.person());
                var printed = c.printedName() == null && person == null ? c.person() : c.printedName();
                return contributions.add(id, new ContributionDraft(null, person, printed, c.groupLabel(),
                        c.roleTitleAtTime(), c.capacity()));
            });
            for (int i = 0; i < all(item.reports()).size(); i++) {
                write(pointer + "/reports/" + i, id, all(item.reports()).get(i), names);
            }
        }

        private void write(String pointer, UUID itemId, Paper paper, PersonMatches names) {
            var signed = all(paper.cabinetSignOff()).stream()
                    .map(signer -> new SignOff(names.id(signer.person()), signer.printedName()))
                    .toList();
            var draft = new ReportDraft(null, itemId, paper.title(), paper.author(), paper.contactOfficer(), signed,
                    paper.purpose(), paper.asks(), paper.sections(), paper.appendices(), paper.backgroundPapers(),
                    paper.access(), paper.exemptParagraphs(), paper.publicInterestNote(), paper.publicSummary(),
                    paper.source());
            var id = recording.at(pointer, () -> reports.write(draft)).view().id();
            if (paper.publication() != null) {
                papersOf.computeIfAbsent(paper.publication(), n -> new HashSet<>()).add(id);
            }
            toBeOpened(pointer, paper.opened(), decision -> reports.release(id, decision));
            attach(pointer, id, all(paper.documents()));
        }

        /** A later version whose earlier one did not come along stands by itself. */
        private void attach(String pointer, UUID reportId, List<FileOf> files) {
            var attached = new HashMap<Integer, UUID>();
            for (int i = 0; i < files.size(); i++) {
                var at = FilePlaces.pointer(pointer, i);
                var file = brought.at(at);
                if (file.isPresent()) {
                    var earlier = attached.get(files.get(i).replaces());
                    var id = recording.at(at, () -> earlier == null
                            ? documents.attach(reportId, file.get())
                            : documents.replace(earlier, file.get())).view().id();
                    attached.put(i + 1, id);
                    var publication = files.get(i).publication();
                    if (publication != null) {
                        filesOf.computeIfAbsent(publication, n -> new HashSet<>()).add(id);
                    }
                }
            }
        }

        private void toBeOpened(String pointer, @Nullable Opened opened,
                java.util.function.Function<ReleaseDraft, Object> release) {
            if (opened != null) {
                var decision = new ReleaseDraft(opened.releasedOn(), opened.reason());
                openings.add(() -> recording.at(pointer + "/opened", () -> release.apply(decision)));
            }
        }

        void publish(UUID meetingId, WholeMeeting document) {
            for (int i = 0; i < all(document.publications()).size(); i++) {
                var out = all(document.publications()).get(i);
                var number = i + 1;
                recording.at("/publications/" + i, () -> publications.restore(meetingId,
                        new PublicationDraft(out.publishedAt(), out.publishedAt() != null, out.urgencyReason(),
                                out.title(), null),
                        itemsOf.getOrDefault(number, new HashSet<>()), papersOf.getOrDefault(number, new HashSet<>()),
                        filesOf.getOrDefault(number, new HashSet<>())));
            }
        }

        void open() {
            openings.forEach(Runnable::run);
        }
    }
}
