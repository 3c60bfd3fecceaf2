package org.openscrutiny.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.cornutum.tcases.openapi.resolver.MessageData;
import org.cornutum.tcases.openapi.resolver.ParamData;
import org.cornutum.tcases.openapi.resolver.ParamDef.Location;
import org.cornutum.tcases.openapi.resolver.RequestCase;
import org.cornutum.tcases.openapi.testwriter.RequestCaseUtils;
import org.cornutum.tcases.openapi.testwriter.encoder.DataValueJson;
import org.cornutum.tcases.openapi.testwriter.encoder.DataValueText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openscrutiny.launcher.SuiteService;

/**
 * R4: requests that Tcases makes up from the three contracts, most of them with one thing wrong. None is answered 5xx, every
 * refusal is a problem document, and what the contract forbids in a body is refused.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedRequestsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    /** Together they may do everything; the first who is not refused for what he is asks the rest. */
    private static final List<String> USERS = List.of("clerk", "scrutiny_officer", "analyst", "lead_officer",
            "monitoring_officer", "cabinet_member", "chairman", "system");
    /** In what the tool says is wrong. */
    private static final Pattern MEMBER = Pattern.compile("Properties\\.([A-Za-z0-9]+)");
    /** What is longer is refused by the server before it is read, without a word. */
    private static final int LONGEST_ADDRESS = 100_000;
    private static final int MOST_TOLD = 25;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> whoMay = new HashMap<>();
    private OwnPostgres postgres;
    private World world;

    @BeforeAll
    void makeACouncil(@TempDir Path directory) throws Exception {
        postgres = OwnPostgres.start(directory);
        world = World.start(postgres, true);
        world.establish();
    }

    @AfterAll
    void stop() throws Exception {
        for (var each : new AutoCloseable[]{world, postgres}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noneIsAnsweredWithAFaultOfOurs(SuiteService service) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(world.url(service) + "/q/openapi?format=json")).build();
        var contract = JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        var faults = new ArrayList<String>();
        var answers = new HashMap<Integer, Integer>();
        for (var made : (Iterable<RequestCase>) new MadeRequests(contract).all()::iterator) {
            var answer = answer(service, made);
            if (answer.isPresent()) {
                var status = answer.get().statusCode();
                answers.merge(status, 1, Integer::sum);
                if (status >= 500
                        || status >= 400
                                && !answer.get().headers().firstValue("Content-Type").orElse("").startsWith(PROBLEM)
                        || status < 400 && isForbidden(made)) {
                    faults.add("%d to %s%n   %s".formatted(status, made, body(made).map(this::start).orElse("")));
                }
            }
        }
        faults.sort(Comparator.reverseOrder()); // those of ours first
        Results.note("R4 " + service.label(), "made-up requests by their answers: " + answers);
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(500);
        assertThat(faults.stream().limit(MOST_TOLD)).as("%d of them", faults.size()).isEmpty();
    }

    /**
     * What the contract does not let stand in a body. Null stands for what is absent, and of equal members of a set the first
     * counts: both do no harm. The tool leaves out some of what it says is wrong.
     */
    private static boolean isForbidden(RequestCase made) throws IOException {
        var why = made.getInvalidInput();
        if (!made.isFailure() || made.getBody() == null || made.getBody().isValid() || !json(made.getBody())
                || why.endsWith("Type=null") || why.endsWith("Unique=No")) {
            return false;
        }
        var names = MEMBER.matcher(why).results().map(name -> name.group(1)).toList();
        var within = JSON.readTree(body(made).orElse("null"));
        for (var name : names.subList(0, Math.max(0, names.size() - 1))) {
            within = (within.isArray() ? within.path(0) : within).path(name);
        }
        return !within.isMissingNode();
    }

    private String start(String body) {
        return body.length() < 1500 ? body : body.substring(0, 1500) + "...";
    }

    /** Empty for what cannot be sent. */
    private Optional<HttpResponse<byte[]>> answer(SuiteService service, RequestCase made) throws Exception {
        var operation = service + made.getOperation() + made.getPath();
        if (made.isAuthFailure()) {
            return send(service, made, null);
        }
        var user = whoMay.get(operation);
        if (user != null) {
            return send(service, made, user);
        }
        for (var next : USERS) {
            var answer = send(service, made, next);
            if (answer.isEmpty() || answer.get().statusCode() != 403) {
                whoMay.put(operation, next);
                return answer;
            }
        }
        return send(service, made, USERS.get(0));
    }

    private Optional<HttpResponse<byte[]>> send(SuiteService service, RequestCase made, @Nullable String user)
            throws Exception {
        final HttpRequest request;
        var address = address(made);
        if (address.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        try {
            var building = HttpRequest.newBuilder(URI.create(world.url(service) + address))
                    .timeout(Duration.ofSeconds(60))
                    .header("Accept", "*/*")
                    .method(made.getOperation(),
                            body(made).map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
            if (made.getBody() != null && made.getBody().getMediaType() != null) {
                building.header("Content-Type", made.getBody().getMediaType());
            }
            for (var parameter : made.getParams()) {
                if (parameter.getLocation() == Location.HEADER) {
                    RequestCaseUtils.getHeaderParameterValue(parameter)
                            .ifPresent(value -> building.header(parameter.getName(), value));
                }
            }
            if (user != null) {
                building.setHeader("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString((user + ":" + user).getBytes(StandardCharsets.US_ASCII)));
            }
            request = building.build();
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
        return Optional.of(http.send(request, BodyHandlers.ofByteArray()));
    }

    private static Optional<String> body(RequestCase made) {
        return Optional.ofNullable(made.getBody())
                .filter(body -> body.getValue() != null)
                .map(body -> json(body)
                        ? DataValueJson.toJson(body.getValue())
                        : DataValueText.toText(body.getValue()));
    }

    private static boolean json(MessageData body) {
        return body.getMediaType() == null || body.getMediaType().contains("json");
    }

    private String address(RequestCase made) {
        var parameters = StreamSupport.stream(made.getParams().spliterator(), false)
                .collect(Collectors.groupingBy(ParamData::getLocation));
        var parts = made.getPath().split("/");
        for (var at = 1; at < parts.length; at++) {
            var kind = parts[at - 1];
            var part = parts[at];
            if (part.startsWith("{")) {
                var parameter = parameters.getOrDefault(Location.PATH, List.of())
                        .stream()
                        .filter(each -> part.equals("{" + each.getName() + "}"))
                        .findFirst()
                        .orElseThrow();
                parts[at] = parameter.isValid()
                        ? known(kind).orElseGet(() -> encoded(RequestCaseUtils.getPathParameterValue(parameter, false)))
                        : encoded(RequestCaseUtils.getPathParameterValue(parameter, false));
            }
        }
        var query = parameters.getOrDefault(Location.QUERY, List.of())
                .stream()
                .flatMap(parameter -> RequestCaseUtils.getQueryParameters(parameter, false).stream())
                .map(each -> each.getValue() == null
                        ? encoded(each.getKey())
                        : encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return String.join("/", parts) + (query.isEmpty() ? "" : "?" + query);
    }

    /** A record that is there, so that what comes after its address is looked at. */
    private Optional<String> known(String kind) {
        return world.namesUnder(kind).stream().map(world::id).sorted().findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
