package org.openscrutiny.meetings.transfer;

import static org.openscrutiny.meetings.transfer.Parts.all;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One place where a document names a person.
 *
 * @param mayStay whether the record has room for the name alone, without knowing who it is
 */
record Reference(String pointer, String name, boolean mayStay) {

    /** Every such place, in the order of the document. */
    static List<Reference> in(WholeMeeting document) {
        var found = new References();
        found.each("/memberships", document.memberships(), (at, seat) -> {
            found.must(at + "/person", seat.person());
            found.must(at + "/substituteFor", seat.substituteFor());
        });
        found.each("/items", document.items(), (at, item) -> {
            found.each(at + "/contributions", item.contributions(), (in, c) -> found.may(in + "/person", c.person()));
            found.each(at + "/reports", item.reports(), (in, paper) -> found.each(in + "/cabinetSignOff",
                    paper.cabinetSignOff(), (by, signer) -> found.may(by + "/person", signer.person())));
        });
        found.each("/attendance", document.attendance(), (at, attended) -> {
            found.must(at + "/person", attended.person());
            found.must(at + "/substitutedBy", attended.substitutedBy());
        });
        found.each("/declarations", document.declarations(), (at, d) -> found.must(at + "/person", d.person()));
        found.each("/initials", document.initials(), (at, line) -> found.may(at + "/person", line.person()));
        found.each("/votes", document.votes(), (at, vote) -> {
            found.must(at + "/mover", vote.mover());
            found.must(at + "/seconder", vote.seconder());
            found.each(at + "/ballots", vote.ballots(), (in, ballot) -> found.must(in + "/person", ballot.person()));
        });
        if (document.minutes() != null && document.minutes().signature() != null) {
            found.may("/minutes/signature/person", document.minutes().signature().person());
        }
        found.each("/actions", document.actions(), (at, action) -> found.may(at + "/owner", action.owner()));
        return found.list;
    }

    private static final class References {

        private final List<Reference> list = new ArrayList<>();

        void must(String pointer, @Nullable String name) {
            if (name != null) {
                list.add(new Reference(pointer, name, false));
            }
        }

        void may(String pointer, @Nullable String name) {
            if (name != null) {
                list.add(new Reference(pointer, name, true));
            }
        }

        <T> void each(String pointer, @Nullable List<T> parts, At<T> each) {
            for (int i = 0; i < all(parts).size(); i++) {
                each.part(pointer + "/" + i, all(parts).get(i));
            }
        }
    }

    private interface At<T> {

        void part(String pointer, T part);
    }
}
