package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.all;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.transfer.AgendaPart.Item;
import org.openscrutiny.meetings.transfer.AgendaPart.Opened;
import org.openscrutiny.meetings.transfer.AgendaPart.Paper;
import org.openscrutiny.meetings.transfer.RecordPart.Minuted;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;

/** Whether a document agrees with itself: what it refers to is in it, and nothing in it would be opened to more than it says. */
final class DocumentCheck {

    private final WholeMeeting document;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> numbers;
    private final int publications;

    private DocumentCheck(WholeMeeting document) {
        this.document = document;
        numbers = all(document.items()).stream().map(item -> item.number().strip()).collect(Collectors.toSet());
        publications = all(document.publications()).size();
    }

    static List<Fault> faults(WholeMeeting document) {
        var check = new DocumentCheck(document);
        check.people();
        check.items();
        check.references();
        if (document.minutes() != null) {
            check.minutes(document.minutes());
        }
        return check.faults;
    }

    private void people() {
        var names = new HashSet<String>();
        for (int i = 0; i < all(document.people()).size(); i++) {
            var name = all(document.people()).get(i).key();
            if (!names.add(name)) {
                wrong("/people/%d/name".formatted(i),
                        "Two people are called \"%s\" in this document; give one of them another name."
                                .formatted(name));
            }
        }
    }

    private void items() {
        for (int i = 0; i < all(document.items()).size(); i++) {
            var item = all(document.items()).get(i);
            var at = "/items/" + i;
            publication(at, item.publication());
            var audience = audience(item.access(), item.opened(), item.publication());
            notWider(at, item.audience(), audience);
            opened(at, item.access(), item.opened(), item.publication());
            papers(at, item, audience);
        }
    }

    private void papers(String at, Item item, Audience itemAudience) {
        for (int i = 0; i < all(item.reports()).size(); i++) {
            Paper paper = all(item.reports()).get(i);
            var in = at + "/reports/" + i;
            publication(in, paper.publication());
            notWider(in, paper.audience(),
                    audience(paper.access(), paper.opened(), paper.publication()).within(itemAudience));
            opened(in, paper.access(), paper.opened(), paper.publication());
            files(in, paper);
        }
    }

    private void files(String at, Paper paper) {
        var replaced = new HashSet<Integer>();
        for (int i = 0; i < all(paper.documents()).size(); i++) {
            var file = all(paper.documents()).get(i);
            var in = FilePlaces.pointer(at, i);
            publication(in, file.publication());
            if (file.publication() != null
                    && (paper.publication() == null || file.publication() < paper.publication())) {
                wrong(in + "/publication", "publication is %d, before the paper itself came out."
                        .formatted(file.publication()));
            }
            if (file.replaces() != null && (file.replaces() > i || !replaced.add(file.replaces()))) {
                wrong(in + "/replaces",
                        "replaces is %d; it names a file before this one, which no other file takes the place of."
                                .formatted(file.replaces()));
            }
        }
    }

    private void publication(String at, @Nullable Integer publication) {
        if (publication != null && publication > publications) {
            wrong(at + "/publication",
                    "publication is %d, but the document has %d.".formatted(publication, publications));
        }
    }

    private void opened(String at, @Nullable Access access, @Nullable Opened opened, @Nullable Integer publication) {
        if (opened != null && (access != Access.EXEMPT || publication == null)) {
            wrong(at + "/opened", "opened is for what was published as EXEMPT.");
        }
    }

    /** An exported draft or exempt part never becomes public because a field of it was lost on the way. */
    private void notWider(String at, @Nullable Audience said, Audience would) {
        if (said != null && said.within(would) != would) {
            wrong(at + "/audience", "audience is %s, but as the rest of it stands it would be for %s.".formatted(said,
                    would));
        }
    }

    private static Audience audience(@Nullable Access access, @Nullable Opened opened, @Nullable Integer publication) {
        var own = access == Access.EXEMPT && opened == null ? Audience.EXEMPT : Audience.PUBLIC;
        return own.within(publication == null ? Audience.DRAFT : Audience.PUBLIC);
    }

    private void references() {
        each("/declarations", document.declarations(), (at, d) -> item(at, d.item()));
        each("/evidenceNotes", document.evidenceNotes(), (at, note) -> item(at, note.item()));
        each("/resolutions", document.resolutions(), (at, resolution) -> item(at, resolution.item()));
        each("/actions", document.actions(), (at, action) -> item(at, action.item()));
        each("/votes", document.votes(), (at, vote) -> {
            item(at, vote.item());
            var resolutions = all(document.resolutions()).size();
            if (vote.resolution() != null && vote.resolution() > resolutions) {
                wrong(at + "/resolution",
                        "resolution is %d, but the document has %d.".formatted(vote.resolution(), resolutions));
            }
        });
    }

    private void minutes(Minuted minutes) {
        each("/minutes/items", minutes.items(), (at, minute) -> item(at, minute.item()));
        var status = minutes.status();
        needed("/minutes/status", status != MinutesStatus.NONE, "status is NONE; leave the minutes out.");
        var out = status != MinutesStatus.NONE && status != MinutesStatus.DRAFT;
        needed("/minutes/publishedAt", out == (minutes.publishedAt() != null),
                "publishedAt goes with every status from PUBLISHED_DRAFT on; status is %s.".formatted(status));
        var approved = status == MinutesStatus.APPROVED || status == MinutesStatus.SIGNED;
        needed("/minutes/approval", approved == (minutes.approval() != null),
                "approval goes with APPROVED and SIGNED; status is %s.".formatted(status));
        needed("/minutes/signature", (status == MinutesStatus.SIGNED) == (minutes.signature() != null),
                "signature goes with SIGNED; status is %s.".formatted(status));
    }

    private void needed(String pointer, boolean so, String detail) {
        if (!so) {
            wrong(pointer, detail);
        }
    }

    private void item(String at, @Nullable String number) {
        if (number != null && !numbers.contains(number.strip())) {
            wrong(at + "/item", "item is \"%s\", but the document has no item of that number.".formatted(number));
        }
    }

    private void wrong(String pointer, String detail) {
        faults.add(Fault.at(pointer, detail));
    }

    private static <T> void each(String pointer, @Nullable List<T> parts, Part<T> part) {
        for (int i = 0; i < all(parts).size(); i++) {
            part.check(pointer + "/" + i, all(parts).get(i));
        }
    }

    private interface Part<T> {

        void check(String pointer, T part);
    }
}
