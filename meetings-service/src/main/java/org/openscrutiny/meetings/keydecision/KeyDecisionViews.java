package org.openscrutiny.meetings.keydecision;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.clock.DecisionClocks;
import org.openscrutiny.meetings.proceedings.Proceedings;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/** A key decision as each reader sees it, with its call-in and what that makes of its effect. */
@ApplicationScoped
class KeyDecisionViews {

    private final CallInStore callIns;
    private final Proceedings proceedings;
    private final DecisionClocks clocks;
    private final Clock clock;

    KeyDecisionViews(CallInStore callIns, Proceedings proceedings, DecisionClocks clocks, Clock clock) {
        this.callIns = callIns;
        this.proceedings = proceedings;
        this.clocks = clocks;
        this.clock = clock;
    }

    KeyDecisionView of(KeyDecision decision, Caller caller) {
        var callIn = decision.decision() == null ? null : callIns.lastOf(List.of(decision.id())).get(decision.id());
        var known = callIn != null && caller.mayRead(callIn.audience(decision.contentAudience())) ? callIn : null;
        var view = view(decision, known, caller.mayRead(itemAudience(decision)), decision.modifiedAtFor(caller),
                decision.versionFor(caller));
        return caller.mayRead(decision.contentAudience()) ? view : view.redacted();
    }

    /** What the readers of each audience see of it once it is published, whoever asks. */
    Map<Audience, KeyDecisionView> faces(KeyDecision decision) {
        var callIn = decision.decision() == null ? null : callIns.lastOf(List.of(decision.id())).get(decision.id());
        var itemAudience = itemAudience(decision);
        var faces = new EnumMap<Audience, KeyDecisionView>(Audience.class);
        for (var reader : Audience.values()) {
            var readable = reader.readable();
            var known = callIn != null && readable.contains(callIn.audience(decision.contentAudience()))
                    ? callIn
                    : null;
            var view = view(decision, known, readable.contains(itemAudience), Instant.EPOCH, 0).timeless();
            faces.put(reader, readable.contains(decision.contentAudience()) ? view : view.redacted());
        }
        return faces;
    }

    private Audience itemAudience(KeyDecision decision) {
        var itemId = decision.agendaItemId();
        var meetingId = decision.meetingId();
        return meetingId == null ? Audience.PUBLIC : proceedings.audience(meetingId, itemId);
    }

    private KeyDecisionView view(KeyDecision decision, @Nullable CallIn callIn, boolean showsItem, Instant modifiedAt,
            long version) {
        var said = decision.asDraft();
        var made = decision.decision();
        var ground = decision.exception();
        var published = decision.publishedOn();
        var counting = callIn != null && callIn.status().counts() ? callIn : null;
        var effect = made == null
                ? null
                : Effect.of(made, decision.status(), clocks.callInUntil(made.out()), counting,
                        CouncilTime.day(clock.instant()));
        var notice = published == null
                ? null
                : NoticeGiven.of(published,
                        clocks.notice(published, made == null ? decision.decisionFrom() : made.decidedOn()));
        return new KeyDecisionView(decision.id(), said.reference(), said.title(), said.matter(), said.significance(),
                said.decisionMaker(), said.decisionFrom(), said.lastDay(), orNone(said.documents()),
                said.documentsFrom(), said.furtherDocuments(), said.contact(), decision.exemption().access(),
                decision.exemption().paragraphs(), said.publicInterestNote(), said.publicSummary(),
                decision.exemption().releasedOn(), said.meetingId(), showsItem ? said.agendaItemId() : null,
                decision.status(), notice, ground == null ? null : ShortNoticeView.of(ground),
                made == null ? null : DecisionRecordView.of(made), effect,
                callIn == null ? null : CallInReference.of(callIn), decision.withdrawalReason(),
                decision.implementedOn(), decision.createdAt(), modifiedAt, version);
    }

    private static List<String> orNone(@Nullable List<String> documents) {
        return documents == null ? List.of() : documents;
    }
}
