package org.openscrutiny.performance.source;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.tag.Preconditions;

/** What an analyst does with sources. */
@ApplicationScoped
public class Sources {

    static final String TYPE = "source";

    private final SourceStore store;
    private final Journal journal;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    Sources(SourceStore store, Journal journal, Preconditions preconditions, Caller caller, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public SourceView name(SourceDraft draft) {
        var source = new Source(draft, clock.instant());
        store.persist(source);
        var view = SourceView.of(source, caller);
        journal.created(TYPE, source, Audience.PUBLIC, url(source.id()), view);
        return view;
    }

    /** Changes what is said of a source; the caller's If-Match must name its present state. */
    @Transactional
    public SourceView revise(UUID id, UnaryOperator<SourceDraft> change) {
        var source = store.get(id);
        preconditions.requireMatch(source.tagFor(caller));
        var before = SourceView.of(source, caller);
        source.revise(change.apply(source.asDraft()), clock.instant());
        store.flush();
        var after = SourceView.of(source, caller);
        journal.updated(TYPE, source, Audience.PUBLIC, url(id), before, after);
        return after;
    }

    public Optional<SourceView> find(UUID id) {
        return store.findByIdOptional(id).map(source -> SourceView.of(source, caller));
    }

    /** Those of these that exist, by title. */
    public List<SourceSummary> named(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.named(ids);
    }

    static String url(UUID id) {
        return "/v1/sources/" + id;
    }
}
