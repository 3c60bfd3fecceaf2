package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
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
            RestAssured.filters(new UnderV1(Loaded.VALIDATOR));
        }
    }

    /** Read once, when the first test needs it. */
    private static final class Loaded {

        static final Filter VALIDATOR = validator();

        private static Filter validator() {
            try {
                return new OpenApiValidationFilter(
                        OpenApiInteractionValidator.createForInlineApiSpecification(Files.readString(CONTRACT))
                                .withLevelResolver(LevelResolver.create()
                                        .withLevel("validation.request", ValidationReport.Level.IGNORE)
                                        .withLevel("validation.response.body.schema.additionalProperties",
                                                ValidationReport.Level.IGNORE)
                                        .build())
                                .build());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private record UnderV1(Filter validator) implements Filter {

        @Override
        public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification response,
                FilterContext context) {
            var path = Optional.ofNullable(request.getDerivedPath()).orElse("");
            return path.startsWith("/v1")
                    ? validator.filter(request, response, context)
                    : context.next(request, response);
        }
    }
}
