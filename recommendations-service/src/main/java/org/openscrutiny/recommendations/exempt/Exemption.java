package org.openscrutiny.recommendations.exempt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * Whether something is open, and if not, on which ground of Schedule 12A.
 *
 * @param paragraphs         of Part 1 of Schedule 12A, ascending; kept after a release, to tell on which ground it was closed
 * @param publicInterestNote why the public interest in keeping it closed outweighs that in opening it (paragraph 10)
 * @param releasedOn         since when it is open after all; absent if it always was, or still is not
 */
@Embeddable
public record Exemption(
        @Enumerated(EnumType.STRING) Access access,
        @Column(name = "exempt_paragraphs") List<Integer> paragraphs,
        @Column(name = "public_interest_note") @Nullable String publicInterestNote,
        @Column(name = "released_on") @Nullable LocalDate releasedOn) {

    private static final int LAST_PARAGRAPH = 7;

    /**
     * What is said of a new record; open where nothing is.
     *
     * @throws InvalidInput see {@link #stated}
     * @throws Forbidden    if the caller could not read the record that results
     */
    public static Exemption ofNew(@Nullable Access access, @Nullable List<Integer> paragraphs, @Nullable String note,
            Caller caller) {
        var stated = stated(access == null ? Access.PUBLIC : access, paragraphs, note);
        if (!caller.mayRead(stated.audience())) {
            throw new Forbidden("What is %s is recorded by those who may read it: %s.".formatted(stated.access(),
                    String.join(", ", stated.audience().readers().stream().sorted().toList())));
        }
        return stated;
    }

    /** @throws InvalidInput if it is exempt on no ground, on one the Schedule does not have, or open with a ground */
    static Exemption stated(Access access, @Nullable List<Integer> paragraphs, @Nullable String note) {
        var grounds = paragraphs == null ? List.<Integer>of() : paragraphs.stream().distinct().sorted().toList();
        var exempt = access == Access.EXEMPT;
        var faults = new ArrayList<Fault>();
        if (exempt && grounds.isEmpty()) {
            faults.add(Fault.at("/exemptParagraphs",
                    "exemptParagraphs is empty; exempt material names at least one paragraph, 1 to 7, of Part 1 of Schedule 12A."));
        }
        if (!exempt && !grounds.isEmpty()) {
            faults.add(Fault.at("/exemptParagraphs",
                    "exemptParagraphs is %s but access is %s; leave the paragraphs out or set access to EXEMPT."
                            .formatted(grounds, access)));
        }
        grounds.stream()
                .filter(ground -> ground < 1 || ground > LAST_PARAGRAPH)
                .forEach(ground -> faults.add(Fault.at("/exemptParagraphs",
                        "exemptParagraphs has %d; Part 1 of Schedule 12A has paragraphs 1 to 7.".formatted(ground))));
        if (exempt && note == null) {
            faults.add(Fault.at("/publicInterestNote",
                    "publicInterestNote is missing; say why the public interest in keeping it closed outweighs that in opening it (Schedule 12A, paragraph 10)."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Exemption(access, grounds, note, null);
    }

    /** The same after a decision: what is opened keeps its grounds, to tell why it was closed. */
    Exemption after(AccessChangeDraft decision, LocalDate day) {
        if (decision.access() != Access.PUBLIC) {
            return stated(decision.access(), decision.exemptParagraphs(), decision.publicInterestNote());
        }
        stated(decision.access(), decision.exemptParagraphs(), decision.publicInterestNote());
        return new Exemption(Access.PUBLIC, paragraphs, publicInterestNote, day);
    }

    /** For whom it exists once it is no draft. */
    public Audience audience() {
        return access.audience();
    }
}
