package org.openscrutiny.recommendations.meetingsclient;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;

/**
 * Asks meetings-service, for writes that need its word. Never call it inside a database transaction. Whatever keeps it from
 * answering sensibly - it is down, slow, or talks nonsense - becomes {@link Unavailable}: the write is refused and nothing
 * is stored.
 */
@ApplicationScoped
public class MeetingsService {

    private static final Logger LOG = Logger.getLogger(MeetingsService.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final MeetingsCalls calls;

    MeetingsService(MeetingsCalls calls) {
        this.calls = calls;
    }

    /** @throws InvalidInput if there is no such committee for this caller */
    public String committeeName(UUID id, String pointer) {
        return found(ask(() -> calls.committee(id)), "committee", id, pointer).name();
    }

    /** @throws InvalidInput if there is no such meeting for this caller */
    public MeetingSeen meeting(UUID id, String pointer) {
        return found(ask(() -> seen(calls.meeting(id))), "meeting", id, pointer);
    }

    /** @throws InvalidInput if there is no such agenda item for this caller */
    public AgendaItemSeen agendaItem(UUID id, String pointer) {
        var answer = found(ask(() -> calls.agendaItem(id)), "agenda item", id, pointer);
        var title = Objects.requireNonNullElse(answer.title(), "Agenda item");
        return new AgendaItemSeen(answer.id(), answer.meetingId(),
                answer.number() == null ? title : "Item %s: %s".formatted(answer.number(), title));
    }

    /** @throws InvalidInput if there is no such delegation for this caller */
    public Delegation delegation(UUID id, String pointer) {
        return found(delegationIfAny(id), "delegation", id, pointer);
    }

    public Optional<Delegation> delegationIfAny(UUID id) {
        return ask(() -> calls.delegation(id));
    }

    /**
     * Spends the delegation for one recommendation. Safe to repeat with the same assessment id.
     *
     * @throws RuleBroken  the rule meetings-service refused it by: delegation-spent, delegation-does-not-cover,
     *                     delegation-not-yet-effective, delegation-refused
     * @throws Unavailable if it is not known whether it was spent
     */
    public void spend(UUID delegation, SpendingDraft draft) {
        try {
            var spending = calls.spend(delegation, draft);
            if (!draft.assessmentId().equals(spending.assessmentId())) {
                throw silence("it confirmed another assessment than the one asked for");
            }
        } catch (WebApplicationException refused) {
            throw refusal(refused);
        } catch (ProcessingException
                | org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException silent) {
            throw silence(silent);
        }
    }

    private static RuntimeException refusal(WebApplicationException refused) {
        var status = refused.getResponse().getStatus();
        if (status == 409 || status == 404 || status == 403 || status == 400) {
            var problem = SisterProblem.of(refused.getResponse());
            var code = problem.code().startsWith("delegation-") ? problem.code() : "delegation-refused";
            return new RuleBroken(code, problem.detail());
        }
        return silence(refused);
    }

    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw silence(refused);
        } catch (ProcessingException
                | org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException silent) {
            throw silence(silent);
        }
    }

    private static <T> T found(Optional<T> answer, String kind, UUID id, String pointer) {
        return answer.orElseThrow(() -> new InvalidInput(
                Fault.at(pointer, "meetings-service knows no %s %s; take its id from there.".formatted(kind, id))));
    }

    private static Unavailable silence(Throwable why) {
        return silence(why.toString());
    }

    private static Unavailable silence(String why) {
        LOG.warnf("meetings-service gave no usable answer: %s", why);
        return new Unavailable(
                "meetings-service, whose word this needs, does not answer; nothing was stored. Repeat the "
                        + "request, with the same Idempotency-Key if it had one.",
                RETRY_AFTER);
    }

    private static MeetingSeen seen(MeetingAnswer answer) {
        return new MeetingSeen(answer.id(), answer.committeeName() + ", " + answer.scheduledOn().format(DAY),
                answer.scheduledOn(), answer.status());
    }
}
