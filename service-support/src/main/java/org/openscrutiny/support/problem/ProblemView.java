package org.openscrutiny.support.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The problem document of RFC 9457, as served.
 *
 * @param type     a relative reference to the section of that name in docs/errors.md
 * @param title    the type's name, the same in every occurrence
 * @param status   the HTTP status again, for readers of a saved body
 * @param detail   what is wrong this time, with the offending value, and what would be right
 * @param instance {@code urn:uuid:} and the request id that is also in the log
 * @param errors   each single fault, where there is more to say than {@code detail}
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemView of(Refusal refusal, String requestId) {
        var type = refusal.type();
        return new ProblemView(type.uri().toString(), type.title(), type.status(), refusal.detail(),
                "urn:uuid:" + requestId,
                refusal.faults());
    }
}
