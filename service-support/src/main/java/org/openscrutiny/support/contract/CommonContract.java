package org.openscrutiny.support.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.openscrutiny.support.problem.ProblemView;

/**
 * Adds to every operation what the wire conventions make of it: the problems it can answer with, its logins, and the
 * headers of preconditions and idempotency. What an operation says itself stays as it is; a POST that says nothing of its
 * success creates (201).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonContract implements OASFilter {

    private static final String BASIC = "basic";
    static final String BEARER = "bearer";
    private static final String FRAMEWORKS_SUCCESS = "OK";
    private static final Set<String> FRAMEWORKS_REFUSALS = Set.of("Not Authorized", "Not Allowed", "Bad Request");

    // Sorted, as everything here that is written out: the contract reads the same whichever run wrote it.
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request is not valid; errors says where"),
            Map.entry("401", "The login is missing, or not known or valid any more"),
            Map.entry("403", "The login may not do that"),
            Map.entry("404", "Nothing is here, as far as this caller may know"),
            Map.entry("406", "Nothing of the kind in Accept is on offer"),
            Map.entry("409", "A rule, another record or the same request under way stands in the way"),
            Map.entry("412", "The record has changed since the tag in If-Match was read"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body is of a media type that is not read here"),
            Map.entry("422", "The Idempotency-Key was used for another request"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("429", "Too many requests; Retry-After says when to go on"),
            Map.entry("500", "A fault on our side; instance is its id in the log"),
            Map.entry("503", "Something this needs does not answer; Retry-After says when to ask again")));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        addComponents(api.getComponents());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void addComponents(Components components) {
        PROBLEMS.forEach((status, meaning) -> components.addResponse("Problem" + status, problem(status, meaning)));
        components.addHeader("ETag", text("The strong tag of the record in this state, for If-Match and If-None-Match"))
                .addHeader("Location", text("The address of the new record"))
                .addHeader("X-Request-Id", text("The id of this request in the log"));
        components.addParameter("IdempotencyKey", header("Idempotency-Key",
                "A key of your choice, such as a UUID: the same request with the same key within 24 hours gets the first answer again"))
                .addParameter("IfMatch", header("If-Match", "The ETag of the record as you read it").required(true))
                .addParameter("IfNoneMatch",
                        header("If-None-Match", "The ETag you hold: answered 304 while it is current"));
        components.setSecuritySchemes(new TreeMap<>(Map.of(
                BASIC, createSecurityScheme().type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description(
                                "In a local try-out: one demo user for each role, name and password its name in lower case"),
                BEARER, createSecurityScheme().type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "In production: an access token of the council's OpenID Connect server, checked as RFC8725 "
                                        + "advises: signature, algorithm, issuer, audience and expiry"))));
    }

    private static APIResponse problem(String status, String meaning) {
        var response = createAPIResponse().description(meaning)
                .content(problemContent())
                .addHeader("X-Request-Id", createHeader().ref("X-Request-Id"));
        switch (status) {
            case "401" -> response.addHeader("WWW-Authenticate", text("How to log in"));
            case "429", "503" -> response.addHeader("Retry-After", text("Seconds to wait"));
            default -> {
                // no headers of its own
            }
        }
        return response;
    }

    private static Content problemContent() {
        return createContent().addMediaType(ProblemView.MEDIA_TYPE,
                createMediaType().schema(createSchema().ref("Problem")));
    }

    private static Header text(String description) {
        return createHeader().description(description).schema(createSchema().addType(SchemaType.STRING));
    }

    private static Parameter header(String name, String description) {
        return createParameter().name(name)
                .in(In.HEADER)
                .description(description)
                .schema(createSchema().addType(SchemaType.STRING).maxLength(255));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        var secured = secure(operation);
        addSuccess(method, operation);
        addProblems(operation, "400", "401", "406", "429", "500", "503");
        if (secured) {
            addProblems(operation, "403");
        }
        if (path.contains("{")) {
            addProblems(operation, "404");
        }
        if (operation.getRequestBody() != null) {
            addProblems(operation, "413", "415");
        }
        switch (method) {
            case POST -> {
                addProblems(operation, "409", "422");
                addHeader(operation, "IdempotencyKey", "Idempotency-Key");
            }
            case PUT, PATCH, DELETE -> {
                addProblems(operation, "409", "412", "428");
                addHeader(operation, "IfMatch", "If-Match");
            }
            default -> {
                // reads need no more
            }
        }
    }

    /** Whether a login is needed. An operation open to all takes one too, and may then answer with more. */
    private static boolean secure(Operation operation) {
        var roles = new TreeSet<String>();
        var said = operation.getSecurity();
        if (said != null) {
            said.forEach(requirement -> requirement.getSchemes().values().forEach(roles::addAll));
        }
        var secured = said != null && !said.isEmpty();
        var logins = List.of(createSecurityRequirement().addScheme(BASIC),
                createSecurityRequirement().addScheme(BEARER));
        operation.setSecurity(secured ? logins : List.of(createSecurityRequirement(), logins.get(0), logins.get(1)));
        if (!roles.isEmpty()) {
            var description = operation.getDescription();
            operation.setDescription(
                    (description == null ? "" : description + "\n\n") + "Roles: " + String.join(", ", roles)
                            + ".");
        }
        return secured;
    }

    private static void addSuccess(HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        var ok = responses.getAPIResponse("200");
        if (method == HttpMethod.POST && ok != null && FRAMEWORKS_SUCCESS.equals(ok.getDescription())
                && responses.getAPIResponse("201") == null) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("201", ok.description("Created"));
        }
        var created = responses.getAPIResponse("201");
        if (created != null) {
            created.addHeader("Location", createHeader().ref("Location")).addHeader("ETag", createHeader().ref("ETag"));
        }
        var read = responses.getAPIResponse("200");
        if (read != null && method == HttpMethod.GET && (!isPage(read) || saysIfNoneMatch(operation))) {
            read.addHeader("ETag", createHeader().ref("ETag"));
            if (!saysIfNoneMatch(operation)) {
                addHeader(operation, "IfNoneMatch", "If-None-Match");
            }
            if (responses.getAPIResponse("304") == null) {
                responses.addAPIResponse("304", createAPIResponse().description("The record is still as you hold it"));
            }
        } else if (read != null && method != HttpMethod.GET) {
            read.addHeader("ETag", createHeader().ref("ETag"));
        }
    }

    /** A page that has a tag says so itself: not all have. */
    private static boolean saysIfNoneMatch(Operation operation) {
        var said = operation.getParameters();
        return said != null && said.stream()
                .anyMatch(parameter -> parameter.getRef() != null && parameter.getRef().endsWith("/IfNoneMatch"));
    }

    private static boolean isPage(APIResponse response) {
        var content = response.getContent();
        return content != null && content.getMediaTypes()
                .values()
                .stream()
                .anyMatch(type -> type.getSchema() != null && type.getSchema().getRef() != null
                        && type.getSchema().getRef().contains("/PageView"));
    }

    private static void addProblems(Operation operation, String... statuses) {
        for (var status : statuses) {
            var said = operation.getResponses().getAPIResponse(status);
            if (said == null || FRAMEWORKS_REFUSALS.contains(String.valueOf(said.getDescription()))) {
                operation.getResponses().addAPIResponse(status, createAPIResponse().ref("Problem" + status));
            } else if (said.getContent() == null && said.getRef() == null) {
                said.setContent(problemContent());
            }
        }
    }

    private static void addHeader(Operation operation, String component, String name) {
        var said = operation.getParameters();
        if (said == null || said.stream().noneMatch(parameter -> name.equals(parameter.getName()))) {
            operation.addParameter(createParameter().ref(component));
        }
    }
}
