package org.openscrutiny.recommendations.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;
import org.openscrutiny.recommendations.recommendation.Addressee;
import org.openscrutiny.recommendations.recommendation.Decision;
import org.openscrutiny.recommendations.recommendation.RecommendationReader;
import org.openscrutiny.recommendations.recommendation.Recommendations;
import org.openscrutiny.recommendations.recommendation.Standing;
import org.openscrutiny.storage.change.Journal;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** What the executive, or another addressee, does: it answers. */
@ApplicationScoped
public class Responses {

    static final String TYPE = "executive-response";

    private final ResponseStore store;
    private final Recommendations recommendations;
    private final RecommendationReader reader;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    Responses(ResponseStore store, Recommendations recommendations, RecommendationReader reader, Journal journal,
            Caller caller, Clock clock) {
        this.store = store;
        this.recommendations = recommendations;
        this.reader = reader;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records an answer. One that is not acceptance in full says why.
     *
     * @throws RuleBroken reason-needed, not-an-addressee, unknown-part, and those of {@link Standing#respond}
     */
    @Transactional
    public ResponseView respond(UUID recommendationId, ResponseDraft draft, @Nullable MeetingSeen meeting) {
        var held = recommendations.hold(recommendationId);
        var addressee = addressee(held, draft.addressee());
        var leading = addressee.equals(held.addressees().get(0));
        if (leading) {
            held.standing().respond(draft.decision());
        } else {
            refuseSecondAnswer(held, addressee, draft.decision());
        }
        refuseUnreasoned(draft);
        refuseUnknownParts(held, draft);
        var response = new ExecutiveResponse(recommendationId, addressee, leading, draft, meeting,
                effectiveOn(held, draft, meeting), clock.instant(), caller.name());
        store.persist(response);
        journal.created(TYPE, response, held.audience(),
                Recommendations.url(recommendationId) + "/executive-responses/" + response.id(), response.view());
        recommendations.touch(recommendationId, Audience.PUBLIC);
        return response.view();
    }

    public List<ResponseView> of(UUID recommendation) {
        reader.get(recommendation);
        return store.of(recommendation);
    }

    public ResponseView get(UUID recommendation, UUID id) {
        reader.get(recommendation);
        return store.get(recommendation, id).view();
    }

    private static Addressee addressee(Recommendations.Held held, @Nullable Addressee said) {
        var addressee = Objects.requireNonNullElse(said, held.addressees().get(0));
        if (!held.addressees().contains(addressee)) {
            throw new RuleBroken("not-an-addressee", "The recommendation was not made to %s (%s) but to %s.".formatted(
                    addressee.name(), addressee.kind(), held.addressees().stream().map(Addressee::name).toList()));
        }
        return addressee;
    }

    private void refuseSecondAnswer(Recommendations.Held held, Addressee addressee, Decision next) {
        var before = store.latest(held.id(), addressee).orElse(null);
        new Standing(held.submittedOn() != null, before, false, null, false, null).respond(next);
    }

    private static void refuseUnreasoned(ResponseDraft draft) {
        var full = draft.decision() == Decision.ACCEPTED || draft.decision() == Decision.NOT_STATED;
        if (!full && draft.reason() == null) {
            throw new RuleBroken("reason-needed",
                    "The response is %s; say in reason why it is not accepted in full, or that the source gives none."
                            .formatted(draft.decision()));
        }
    }

    private static void refuseUnknownParts(Recommendations.Held held, ResponseDraft draft) {
        for (var part : Objects.requireNonNullElse(draft.partResponses(),
                List.<org.openscrutiny.recommendations.stated.LabelledText>of())) {
            if (!held.labels().contains(part.label())) {
                throw new RuleBroken("unknown-part", "The recommendation has no part \"%s\"; its parts are %s."
                        .formatted(part.label(), held.labels()));
            }
        }
    }

    private LocalDate effectiveOn(Recommendations.Held held, ResponseDraft draft, @Nullable MeetingSeen meeting) {
        var meetingDay = meeting == null ? null : meeting.day();
        var day = draft.decidedOn() != null ? draft.decidedOn() : meetingDay != null ? meetingDay : held.submittedOn();
        if (day == null) {
            throw new IllegalStateException("A recommendation that is not submitted takes no response");
        }
        recommendations.refuseFuture(day, "/decidedOn");
        if (held.submittedOn() != null && day.isBefore(held.submittedOn().withDayOfMonth(1))) {
            throw new InvalidInput(Fault.at("/decidedOn",
                    "%s is before the recommendation was submitted (%s).".formatted(day, held.submittedOn())));
        }
        return day;
    }
}
