package org.openscrutiny.meetings.post;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.person.People;
import org.openscrutiny.storage.change.Change;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.storage.change.Operation;
import org.openscrutiny.storage.record.ReaderTags;
import org.openscrutiny.storage.record.Tagged;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.tag.Preconditions;

/** Posts and the times people held them. */
@ApplicationScoped
class Posts {

    static final String TYPE = "post";
    static final String TENURE = "tenure";

    private final PostStore store;
    private final TenureStore tenures;
    private final People people;
    private final Journal journal;
    private final Preconditions preconditions;
    private final ReaderTags tags;
    private final Caller caller;
    private final Clock clock;

    Posts(PostStore store, TenureStore tenures, People people, Journal journal, Preconditions preconditions,
            ReaderTags tags, Caller caller, Clock clock) {
        this.store = store;
        this.tenures = tenures;
        this.people = people;
        this.journal = journal;
        this.preconditions = preconditions;
        this.tags = tags;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleBroken post-title-taken */
    @Transactional
    public Tagged<PostView> create(PostDraft draft) {
        refuseTakenTitle(draft.title().strip(), null);
        var post = new Post(draft, clock.instant());
        store.persist(post);
        var view = PostView.of(post, List.of());
        journal.created(TYPE, post, Audience.PUBLIC, url(post.id()), view);
        return tags.tagged(post, view);
    }

    public Tagged<PostView> read(UUID id) {
        var post = store.get(id);
        return tags.tagged(post, view(post));
    }

    /** @throws RuleBroken post-title-taken */
    @Transactional
    public Tagged<PostView> revise(UUID id, UnaryOperator<PostDraft> change) {
        var post = store.get(id);
        preconditions.requireMatch(post.tagFor(caller));
        var before = view(post);
        var draft = change.apply(post.asDraft());
        refuseTakenTitle(draft.title().strip(), id);
        post.revise(draft, clock.instant());
        store.flush();
        var after = view(post);
        journal.updated(TYPE, post, Audience.PUBLIC, url(id), before, after);
        return tags.tagged(post, after);
    }

    Tagged<TenureView> readTenure(UUID id) {
        var tenure = tenures.get(id);
        return tags.tagged(tenure, TenureView.of(tenure));
    }

    @Transactional
    public Tagged<TenureView> appoint(UUID postId, TenureDraft draft) {
        var post = store.hold(postId);
        people.named(draft.personId(), "/personId");
        var tenure = new Tenure(postId, draft, clock.instant());
        tenures.persist(tenure);
        var view = TenureView.of(tenure);
        journal.created(TENURE, tenure, Audience.PUBLIC, tenureUrl(tenure.id()), view);
        changed(post);
        return tags.tagged(tenure, view);
    }

    @Transactional
    public Tagged<TenureView> reviseTenure(UUID id, UnaryOperator<TenureDraft> change) {
        var tenure = tenures.get(id);
        preconditions.requireMatch(tenure.tagFor(caller));
        var before = TenureView.of(tenure);
        var draft = change.apply(tenure.asDraft());
        people.named(draft.personId(), "/personId");
        tenure.revise(draft, clock.instant());
        tenures.flush();
        var after = TenureView.of(tenure);
        journal.updated(TENURE, tenure, Audience.PUBLIC, tenureUrl(id), before, after);
        changed(store.hold(tenure.postId()));
        return tags.tagged(tenure, after);
    }

    /** Takes back a tenure that was recorded by mistake; one that ended gets its last day instead. */
    @Transactional
    public void removeTenure(UUID id) {
        var tenure = tenures.get(id);
        preconditions.requireMatch(tenure.tagFor(caller));
        journal.deleted(TENURE, tenure, Audience.PUBLIC, tenureUrl(id), TenureView.of(tenure));
        tenures.delete(tenure);
        changed(store.hold(tenure.postId()));
    }

    private void changed(Post post) {
        post.touch(clock.instant(), Audience.PUBLIC);
        store.flush();
        journal.append(Change.of(Operation.UPDATED, TYPE, post, Audience.PUBLIC, url(post.id())));
    }

    private PostView view(Post post) {
        return PostView.of(post, tenures.ofPost(post.id()));
    }

    private void refuseTakenTitle(String title, @Nullable UUID own) {
        if (store.hasOther(title, own)) {
            throw new RuleBroken("post-title-taken",
                    "There is already a post titled \"%s\"; add a tenure to it instead of a second post."
                            .formatted(title));
        }
    }

    static String url(UUID id) {
        return "/v1/posts/" + id;
    }

    static String tenureUrl(UUID id) {
        return "/v1/tenures/" + id;
    }
}
