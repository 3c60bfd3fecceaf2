package org.openscrutiny.support.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TraceTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void givenIdIsKept() {
        var id = UUID.randomUUID().toString();
        assertThat(given().header("X-Request-Id", id).get("/v1/samples").header("X-Request-Id")).isEqualTo(id);
        var bare = id.replace("-", "");
        assertThat(given().header("X-Request-Id", bare).get("/v1/nothing").header("X-Request-Id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0af76519-16cd-43dd-8448", "<script>", "0af7651916cd43dd8448eb211c80319c0"})
    void idOfAnotherFormIsReplaced(String id) {
        var kept = given().header("X-Request-Id", id).get("/v1/samples").header("X-Request-Id");
        assertThat(UUID.fromString(kept)).isNotNull();
        assertThat(kept).isNotEqualTo(id);
    }

    @Test
    void traceGivesTheIdWhereNoOtherCame() {
        assertThat(given().header("traceparent", PARENT).get("/v1/samples").header("X-Request-Id"))
                .isEqualTo("0af76519-16cd-43dd-8448-eb211c80319c");
    }

    @Test
    void traceGoesOnWithASpanOfItsOwn() {
        var trace = Trace.of(UUID.randomUUID().toString(), PARENT);
        assertThat(trace.next()).matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01").isNotEqualTo(PARENT);
        assertThat(trace.next()).isNotEqualTo(trace.next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"})
    void malformedTraceIsIgnored(String parent) {
        var trace = Trace.of(null, parent);
        assertThat(trace.traceId()).isEqualTo(trace.requestId().toString().replace("-", ""))
                .isNotEqualTo("0".repeat(32));
    }

    @Test
    void traceThatIsRecordedIsTheRequests() {
        var recorded = SpanContext.create("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7",
                TraceFlags.getSampled(), TraceState.getDefault());
        var trace = Trace.of(UUID.randomUUID().toString(), null);
        assertThat(trace.within(recorded).next()).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-").endsWith("-01");
        assertThat(trace.within(recorded).requestId()).isEqualTo(trace.requestId());
        assertThat(trace.within(SpanContext.getInvalid())).isEqualTo(trace);
    }
}
