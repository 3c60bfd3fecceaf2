package org.openscrutiny.meetings.exempt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * Whether something is open, and if not, on which ground of Schedule 12A.
 *
 * @param paragraphs         of Part 1 of Schedule 12A, ascending; kept after a release, to tell on which ground it was closed
 * @param publicInterestNote why the public interest in keeping it closed outweighs that in opening it (paragraph 10);
 *                           for those who may read the item
 * @param publicSummary      what the public is told instead (section 100C(2))
 * @param releasedOn         since when it is open after all; absent if it always was, or still is not
 */
@Embeddable
public record Exemption(
        @Enumerated(EnumType.STRING) Access access,
        @Column(name = "exempt_paragraphs") List<Integer> paragraphs,
        @Column(name = "public_interest_note") @Nullable String publicInterestNote,
        @Column(name = "public_summary") @Nullable String publicSummary,
        @Column(name = "released_on") @Nullable LocalDate releasedOn) {

    private static final int LAST_PARAGRAPH = 7;

    /** @throws InvalidInput if it is exempt on no ground, on one the Schedule does not have, or open with a ground */
    public static Exemption of(@Nullable Access access, @Nullable List<Integer> paragraphs,
            @Nullable String publicInterestNote, @Nullable String publicSummary) {
        var grounds = paragraphs == null ? List.<Integer>of() : paragraphs.stream().distinct().sorted().toList();
        var wanted = access == null ? Access.PUBLIC : access;
        var faults = new ArrayList<Fault>();
        if (wanted == Access.EXEMPT && grounds.isEmpty()) {
            faults.add(Fault.at("/exemptParagraphs",
                    "exemptParagraphs is empty; exempt material names at least one paragraph, 1 to 7, of Part 1 of Schedule 12A."));
        }
        if (wanted == Access.PUBLIC && !grounds.isEmpty()) {
            faults.add(Fault.at("/exemptParagraphs",
                    "exemptParagraphs is %s but access is PUBLIC; leave the paragraphs out or set access to EXEMPT."
                            .formatted(grounds)));
        }
        grounds.stream()
                .filter(ground -> ground < 1 || ground > LAST_PARAGRAPH)
                .forEach(ground -> faults.add(Fault.at("/exemptParagraphs",
                        "exemptParagraphs has %d; Part 1 of Schedule 12A has paragraphs 1 to 7.".formatted(ground))));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Exemption(wanted, grounds, publicInterestNote, publicSummary, null);
    }

    /**
     * The same with what is said of it now. Once released it stays so: its grounds tell why it was closed, unless they are
     * changed or it is closed again.
     */
    public Exemption restated(@Nullable Access wanted, @Nullable List<Integer> grounds, @Nullable String note,
            @Nullable String summary) {
        var stillReleased = releasedOn != null && wanted == Access.PUBLIC && paragraphs.equals(grounds);
        return stillReleased
                ? new Exemption(Access.PUBLIC, paragraphs, note, summary, releasedOn)
                : of(wanted, grounds, note, summary);
    }

    /** The same, open to everybody from a day on. */
    public Exemption releasedOn(LocalDate day) {
        return new Exemption(Access.PUBLIC, paragraphs, publicInterestNote, publicSummary, day);
    }

    /** The same with something else said to the public. */
    public Exemption summarised(@Nullable String summary) {
        return new Exemption(access, paragraphs, publicInterestNote, summary, releasedOn);
    }

    /** Whether the public is told something instead. */
    public boolean summarises() {
        return publicSummary != null && !publicSummary.isBlank();
    }

    /**
     * Published material is closed for a reason (Schedule 12A, paragraph 10).
     *
     * @param what names it, such as "Item 8"
     * @throws RuleBroken public-interest-note-missing
     */
    public void refuseUnfounded(String what) {
        if (closed() && (publicInterestNote == null || publicInterestNote.isBlank())) {
            throw new RuleBroken("public-interest-note-missing",
                    "%s is exempt without a publicInterestNote; say why the public interest is in keeping it closed (Schedule 12A, paragraph 10)."
                            .formatted(what));
        }
    }

    public boolean closed() {
        return access == Access.EXEMPT;
    }

    /** For whom it exists once it is published. */
    public Audience audience() {
        return closed() ? Audience.EXEMPT : Audience.PUBLIC;
    }
}
