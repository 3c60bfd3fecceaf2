package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Holds every answer that a test gets under {@code /v1} to the contract that the build has just written: an undocumented
 * status, media type or field, or one of the wrong type, fails the test that got it. Requests are not held to it, for tests
 * send bad ones on purpose. Registered for all Quarkus tests of a service; {@code scrutiny.test.contract=false} as a system
 * property leaves it out.
 */
public final class ContractFilter implements QuarkusTestBeforeEachCallback {

    private static final Path CONTRACT = Path.of("target/openapi/openapi.json");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (Files.exists(CONTRACT) && !"false".equals(System.getProperty("scrutiny.test.contract"))
                && RestAssured.filters().stream().noneMatch(UnderV1.class::isInstance)) {
            RestAssured.filters(new UnderV1());
        }
    }

    /** Read once, when the first test needs it. */
    private static final class Loaded {

        static final OpenApiInteractionValidator VALIDATOR = validator();

        private static OpenApiInteractionValidator validator() {
            try {
                return OpenApiInteractionValidator.createForInlineApiSpecification(Files.readString(CONTRACT))
                        .withLevelResolver(LevelResolver.create()
                                .withLevel("validation.request", ValidationReport.Level.IGNORE)
                                .withLevel("validation.response.body.schema.additionalProperties",
                                        ValidationReport.Level.IGNORE)
                                .build())
                        .build();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private record UnderV1() implements Filter {

        /** Given before any operation is reached, so that no operation documents them. */
        private static final Set<Integer> OF_THE_SERVER = Set.of(405, 414, 431);

        @Override
        public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification response,
                FilterContext context) {
            var answer = context.next(request, response);
            var path = Optional.ofNullable(request.getDerivedPath()).orElse("");
            if (path.startsWith("/v1") && !OF_THE_SERVER.contains(answer.statusCode())) {
                var report = Loaded.VALIDATOR.validate(RestAssuredRequest.of(request), RestAssuredResponse.of(answer));
                if (report.hasErrors()) {
                    throw new AssertionError("The answer is not as the contract says: "
                            + SimpleValidationReportFormat.getInstance().apply(report));
                }
            }
            return answer;
        }
    }
}
