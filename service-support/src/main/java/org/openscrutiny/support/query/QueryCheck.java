package org.openscrutiny.support.query;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.ProblemView;
import org.openscrutiny.support.problem.Problems;
import org.openscrutiny.support.problem.Refusal;

/**
 * Holds each request's address against the operation it goes to. A query parameter that the operation does not know, that
 * comes twice or that cannot be read is refused (400); an id in the path that cannot be one is not found (404).
 */
@Singleton
public class QueryCheck {

    private static final int LONGEST_QUOTE = 100;
    private static final MediaType PROBLEM = MediaType.valueOf(ProblemView.MEDIA_TYPE);

    private final Map<Method, Signature> signatures = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri, HttpHeaders headers) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var signature = signatures.computeIfAbsent(method, Signature::of);
        if (signature.json()) {
            checkAccept(headers);
        }
        signature.path().forEach((name, kind) -> checkPath(kind, uri.getPathParameters().getFirst(name)));
        var given = uri.getQueryParameters();
        if (!given.isEmpty()) {
            checkQuery(signature, given);
        }
    }

    /** The framework would send JSON under whatever name was asked for. */
    private static void checkAccept(HttpHeaders headers) {
        for (var wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE) || wanted.isCompatible(PROBLEM)) {
                return;
            }
        }
        throw new Refusal(Problems.NOT_ACCEPTABLE, "Accept is \"%s\", and only application/json is on offer here."
                .formatted(cut(String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)))));
    }

    private static void checkPath(Kind kind, @Nullable String value) {
        if (value != null && !kind.accepts().test(value)) {
            throw new Refusal(Problems.NOT_FOUND,
                    "There is nothing under \"%s\": here the address takes %s.".formatted(cut(value), kind.wanted()));
        }
    }

    private static void checkQuery(Signature signature, Map<String, List<String>> given) {
        var unknown = new ArrayList<Fault>();
        var wrong = new ArrayList<Fault>();
        given.forEach((name, values) -> {
            var parameter = signature.query().get(name);
            if (parameter != null) {
                read(name, parameter, values, wrong);
            } else if (!signature.open()) {
                unknown.add(Fault.in(cut(name), "There is no parameter \"%s\" here.".formatted(cut(name))));
            }
        });
        if (!unknown.isEmpty()) {
            var names = signature.query().keySet();
            throw new Refusal(Problems.UNKNOWN_PARAMETER,
                    "This operation does not know %s; it takes %s.".formatted(
                            String.join(", ", unknown.stream().map(Fault::parameter).toList()),
                            names.isEmpty() ? "no query parameters" : String.join(", ", names)),
                    unknown, Map.of());
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static void read(String name, Signature.Parameter parameter, List<String> values, List<Fault> wrong) {
        if (values.size() > 1 && !parameter.many()) {
            wrong.add(Fault.in(name, "%s comes %d times; send it once.".formatted(name, values.size())));
            return;
        }
        for (var value : values) {
            if (value.isEmpty()) {
                wrong.add(Fault.in(name, "%s is empty; leave it out or let it be %s.".formatted(name,
                        parameter.kind().wanted())));
            } else if (!parameter.kind().accepts().test(value)) {
                wrong.add(Fault.in(name,
                        "%s is \"%s\"; it takes %s.".formatted(name, cut(value), parameter.kind().wanted())));
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
