package org.openscrutiny.support.problem;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.openscrutiny.support.trace.RequestId;

/** Turns every exception that reaches the HTTP layer into a problem document. */
public final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final RequestId requestId;

    public ProblemMapper(RequestId requestId) {
        this.requestId = requestId;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        LOG.debugf("%s: %s", refusal.type().code(), refusal.detail());
        return answer(refusal);
    }

    @ServerExceptionMapper(Throwable.class)
    public Response unforeseen(Throwable fault) {
        LOG.errorf(fault, "Request %s failed", requestId.value());
        return answer(
                new Refusal(Problems.INTERNAL, "The fault is on our side and was logged under the id in instance."));
    }

    private Response answer(Refusal refusal) {
        var response = Response.status(refusal.type().status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(ProblemView.of(refusal, requestId.value()));
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
