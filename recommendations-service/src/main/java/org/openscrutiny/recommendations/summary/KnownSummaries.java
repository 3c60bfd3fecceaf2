package org.openscrutiny.recommendations.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.change.FeedTags;
import org.openscrutiny.storage.record.Tagged;

/**
 * Counts that were made before and still hold, or else new ones. Dashboards ask the same again and again, and counting reads
 * every recommendation: asked again, it costs the one small statement that tells where the feed stands (ADR 0073). Whoever asks
 * is told the same, so who asks is no part of the question.
 */
@ApplicationScoped
class KnownSummaries {

    /** Questions whose counts are kept, of each kind; a dashboard asks a few, and each takes some ten kilobytes. */
    private static final int QUESTIONS = 100;

    private final Summaries summaries;
    private final FeedTags feed;
    private final KeptCounts<SummaryView> days = new KeptCounts<>(QUESTIONS);
    private final KeptCounts<List<MonthView>> histories = new KeptCounts<>(QUESTIONS);

    KnownSummaries(Summaries summaries, FeedTags feed) {
        this.summaries = summaries;
        this.feed = feed;
    }

    Tagged<SummaryView> on(LocalDate day, @Nullable UUID committee, @Nullable UUID inquiry) {
        return known(days, "on %s %s %s".formatted(day, committee, inquiry),
                () -> summaries.on(day, committee, inquiry));
    }

    Tagged<List<MonthView>> history(LocalDate from, LocalDate to, @Nullable UUID committee, @Nullable UUID inquiry) {
        return known(histories, "from %s to %s %s %s".formatted(from, to, committee, inquiry),
                () -> summaries.history(from, to, committee, inquiry));
    }

    private <T> Tagged<T> known(KeptCounts<T> kept, String question, Supplier<Counted<T>> count) {
        var counted = kept.of(question, summaries.state()).orElseGet(() -> {
            var made = count.get();
            kept.keep(question, made);
            return made;
        });
        return new Tagged<>(counted.view(), feed.of(counted.state(), question));
    }
}
