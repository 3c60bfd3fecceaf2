package org.openscrutiny.recommendations.meetingsclient;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The problem document a sister refused with: its code and detail, never passed through as such. */
record SisterProblem(String code, String detail) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_DETAIL = 500;

    static SisterProblem of(Response response) {
        try {
            var problem = JSON.readTree(response.readEntity(String.class));
            var type = problem.path("type").asText("");
            var detail = problem.path("detail").asText("meetings-service refused without a reason.");
            return new SisterProblem(type.substring(type.lastIndexOf('/') + 1),
                    detail.substring(0, Math.min(MAX_DETAIL, detail.length())));
        } catch (JsonProcessingException | IllegalStateException notAProblem) {
            return new SisterProblem("", "meetings-service refused without a reason.");
        }
    }
}
