package org.openscrutiny.recommendations.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.RuleBroken;

/**
 * Everything that decides where a recommendation stands, in the order it counts: by day, and of one day as recorded. A new
 * entry takes its place by its own day, which may be long past; so it is checked not only against how things stand now, but
 * that the whole story with it could have happened.
 *
 * @param submitted whether the committee has submitted it; that comes first, whatever its day
 */
public record History(boolean submitted, List<Entry> entries) {

    /**
     * One entry of one history.
     *
     * @param what   in words, for a refusal
     * @param answer whether the leading addressee answers
     * @param step   the step it takes
     * @param report whether it is a report of progress, or a review: one that bears an earlier day than the answer counts
     *               from the answer
     */
    public record Entry(LocalDate on, UUID id, String what, boolean answer, boolean report,
            UnaryOperator<Standing> step) {

        public static Entry answer(LocalDate on, UUID id, Decision decision) {
            return new Entry(on, id, "the response " + decision, true, false, standing -> standing.respond(decision));
        }

        public static Entry judgement(LocalDate on, UUID id, Rag rag, boolean concluding) {
            return new Entry(on, id, "the judgement " + rag, false, false,
                    standing -> standing.assess(rag, concluding));
        }

        public static Entry change(LocalDate on, UUID id, Change change) {
            return new Entry(on, id, "the decision " + change, false, false, standing -> standing.decide(change));
        }

        public static Entry report(LocalDate on, UUID id) {
            return new Entry(on, id, "the report of progress", false, true, Standing::monitor);
        }
    }

    /** Stands for the id of what is not recorded yet: of its day it comes last. */
    public static final UUID NEXT = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Comparator<Entry> BY_DAY = Comparator.comparing(Entry::on).thenComparing(Entry::id);

    /** Where it stands after all of it. */
    public Standing standing() {
        return replay(List.copyOf(entries), null);
    }

    /**
     * Where it stands at the end of a day.
     *
     * @param day the submission's day or later
     */
    Standing standing(LocalDate day) {
        return replay(entries.stream().filter(entry -> !entry.on().isAfter(day)).toList(), null);
    }

    /**
     * Checks that the entry can take its place.
     *
     * @return where it stands with it
     * @throws RuleBroken as the step itself refuses it where it would stand, or history-contradicted if something that is
     *                    recorded for later could then not have happened
     */
    public Standing with(Entry added) {
        var all = new ArrayList<>(entries);
        all.add(added);
        return replay(all, added);
    }

    private Standing replay(List<Entry> all, @Nullable Entry added) {
        var standing = submitted ? Standing.DRAFT.submit() : Standing.DRAFT;
        for (var entry : ordered(all, added)) {
            try {
                standing = entry.step().apply(standing);
            } catch (RuleBroken broken) {
                if (added == null || entry == added || !after(entry, added)) {
                    throw broken;
                }
                throw new RuleBroken("history-contradicted",
                        "Recorded for %s, this would contradict %s, recorded for %s: %s".formatted(added.on(),
                                entry.what(), entry.on(), broken.detail()));
            }
        }
        return standing;
    }

    private static boolean after(Entry entry, Entry added) {
        return BY_DAY.compare(entry, added) > 0;
    }

    /** A report that bears an earlier day than the first answer is taken after that answer; before any, it counts for nothing. */
    private static List<Entry> ordered(List<Entry> all, @Nullable Entry added) {
        var sorted = all.stream().sorted(BY_DAY).toList();
        var answered = sorted.stream().filter(Entry::answer).findFirst();
        if (answered.isEmpty()) {
            return sorted.stream().filter(entry -> !entry.report() || entry == added).toList();
        }
        var early = sorted.stream()
                .filter(entry -> entry.report() && BY_DAY.compare(entry, answered.get()) < 0)
                .toList();
        var ordered = new ArrayList<>(sorted);
        ordered.removeAll(early);
        ordered.addAll(ordered.indexOf(answered.get()) + 1, early);
        return List.copyOf(ordered);
    }
}
