package org.openscrutiny.recommendations.assessment;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.openscrutiny.recommendations.meetingsclient.MeetingsService;
import org.openscrutiny.support.problem.Unavailable;

/**
 * Finishes judgements whose request ended between spending the delegation and confirming. It only asks, with the service's own
 * login, whether the delegation was spent for them: to spend one needs the Chairman's own login, which nothing here keeps (ADR 0020).
 */
@ApplicationScoped
class AttemptReconciler {

    /** Longer than any request may last, so that nobody's running attempt is judged dead. */
    static final Duration GRACE = Duration.ofSeconds(30);
    /** After this the Chairman is expected to repeat the judgement. */
    static final Duration ALLOWED = Duration.ofHours(24);
    private static final int BATCH = 20;
    private static final Logger LOG = Logger.getLogger(AttemptReconciler.class);

    private final AttemptStore attempts;
    private final Assessments assessments;
    private final MeetingsService meetings;
    private final Clock clock;

    AttemptReconciler(AttemptStore attempts, Assessments assessments, MeetingsService meetings, Clock clock) {
        this.attempts = attempts;
        this.assessments = assessments;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Scheduled(every = "{scrutiny.assessment-attempts.look-every}", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        finish(GRACE);
    }

    /** @return how many came to stand */
    int finish(Duration grace) {
        var now = clock.instant();
        var confirmed = 0;
        for (var attempt : attempts.claim(now.minus(grace), now, BATCH)) {
            try {
                if (meetings.isSpent(attempt.delegationId(), attempt.id())) {
                    assessments.confirm(attempt.id());
                    confirmed++;
                    LOG.infof("Confirmed assessment %s: its delegation had been spent", attempt.id());
                } else if (attempt.startedAt().isBefore(now.minus(ALLOWED))) {
                    assessments.giveUp(attempt.id());
                    LOG.warnf("Gave up assessment %s: its delegation was never spent", attempt.id());
                }
            } catch (Unavailable later) {
                LOG.debugf("Assessment %s stays pending: %s", attempt.id(), later.detail());
            }
        }
        return confirmed;
    }
}
