package org.openscrutiny.recommendations.meetingsclient;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The calls with their limits: a read is tried twice, a spending once, and after many failures none is tried for a while. */
@ApplicationScoped
@CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.75, delay = 5000, skipOn = WebApplicationException.class)
class MeetingsCalls {

    private final MeetingsApi api;

    MeetingsCalls(@RestClient MeetingsApi api) {
        this.api = api;
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    CommitteeAnswer committee(UUID id) {
        return api.committee(id);
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    MeetingAnswer meeting(UUID id) {
        return api.meeting(id);
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    AgendaItemAnswer agendaItem(UUID id) {
        return api.agendaItem(id);
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    Delegation delegation(UUID id) {
        return api.delegation(id);
    }

    @Retry(maxRetries = 1, delay = 100, retryOn = ProcessingException.class)
    Spending spending(@Nullable String login, UUID id, UUID assessmentId) {
        return api.spending(login, id, assessmentId);
    }

    Spending spend(UUID id, SpendingDraft draft) {
        return api.spend(id, draft);
    }
}
