package org.openscrutiny.recommendations.meetingsclient;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.Unavailable;
import org.openscrutiny.support.sister.Sister;

/**
 * Asks meetings-service, for writes that need its word. Never call it inside a database transaction. Whatever keeps it from
 * answering sensibly - it is down, slow, or talks nonsense - becomes {@link Unavailable}: the write is refused and nothing
 * is stored.
 */
@ApplicationScoped
public class MeetingsService {

    private static final Sister MEETINGS = new Sister("meetings-service");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final MeetingsCalls calls;
    private final OwnLogin own;

    MeetingsService(MeetingsCalls calls, OwnLogin own) {
        this.calls = calls;
        this.own = own;
    }

    /** @throws InvalidInput if there is no such committee for this caller */
    public String committeeName(UUID id, String pointer) {
        var committee = found(MEETINGS.find(() -> calls.committee(id)), "committee", id, pointer);
        return promised(committee.name());
    }

    /** @throws InvalidInput if there is no such meeting for this caller */
    public MeetingSeen meeting(UUID id, String pointer) {
        var meeting = found(MEETINGS.find(() -> calls.meeting(id)), "meeting", id, pointer);
        var day = promised(meeting.scheduledOn());
        return new MeetingSeen(id, promised(meeting.committeeName()) + ", " + day.format(DAY), day, meeting.status());
    }

    /** @throws InvalidInput if there is no such agenda item for this caller */
    public AgendaItemSeen agendaItem(UUID id, String pointer) {
        var item = found(MEETINGS.find(() -> calls.agendaItem(id)), "agenda item", id, pointer);
        var title = Objects.requireNonNullElse(item.title(), "Agenda item");
        return new AgendaItemSeen(id, item.meetingId(),
                item.number() == null ? title : "Item %s: %s".formatted(item.number(), title));
    }

    /** @throws InvalidInput if there is no such delegation for this caller */
    public Delegation delegation(UUID id, String pointer) {
        var delegation = found(MEETINGS.find(() -> calls.delegation(id)), "delegation", id, pointer);
        promised(delegation.scope());
        return delegation;
    }

    /**
     * Whether a delegation was spent for an assessment; asked with this service's own login, for nobody else is there.
     *
     * @throws Unavailable if that cannot be known just now
     */
    public boolean isSpent(UUID delegation, UUID assessment) {
        var login = own.header();
        var spending = MEETINGS.find(() -> calls.spending(login, delegation, assessment));
        return spending.filter(told -> promised(told.assessmentId()).equals(assessment)).isPresent();
    }

    /**
     * Spends the delegation for one recommendation. Safe to repeat with the same assessment id.
     *
     * @throws Refusal     as meetings-service refused it: delegation-spent, delegation-does-not-cover,
     *                     delegation-not-yet-effective, forbidden, not-found
     * @throws Unavailable if it is not known whether it was spent
     */
    public void spend(UUID delegation, SpendingDraft draft) {
        var spending = MEETINGS.ask(() -> calls.spend(delegation, draft));
        if (!draft.assessmentId().equals(spending.assessmentId())) {
            throw silence();
        }
    }

    private static <T> T found(Optional<T> answer, String kind, UUID id, String pointer) {
        return answer.orElseThrow(() -> new InvalidInput(
                Fault.at(pointer, "meetings-service knows no %s %s; take its id from there.".formatted(kind, id))));
    }

    /** What the contract promises; an answer without it is none. */
    private static <T> T promised(@Nullable T value) {
        if (value == null) {
            throw silence();
        }
        return value;
    }

    private static Unavailable silence() {
        return new Unavailable(
                "meetings-service gave an answer that cannot be used; nothing was stored, send the request again.",
                RETRY_AFTER);
    }
}
