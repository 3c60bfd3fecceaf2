package org.openscrutiny.support.problem;

import java.util.List;

/** The problem types that any service may answer with; business rules bring their own through {@link RuleBroken}. */
public final class Problems {

    public static final ProblemType INVALID_INPUT = new ProblemType("invalid-input", 400, "The request is not valid");
    public static final ProblemType MALFORMED_JSON = new ProblemType("malformed-json", 400,
            "The body is not valid JSON");
    public static final ProblemType UNKNOWN_PARAMETER = new ProblemType("unknown-parameter", 400,
            "The query has a parameter this operation does not know");
    public static final ProblemType INVALID_CURSOR = new ProblemType("invalid-cursor", 400,
            "The cursor cannot be used here");
    public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", 401, "A login is needed");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "This login may not do that");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Nothing is here");
    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType("method-not-allowed", 405,
            "The address does not take this method");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType("not-acceptable", 406,
            "None of the wanted media types is on offer");
    public static final ProblemType CONFLICT = new ProblemType("conflict", 409,
            "Another record stands in the way");
    public static final ProblemType REQUEST_IN_PROGRESS = new ProblemType("request-in-progress", 409,
            "The same request is being worked on");
    public static final ProblemType STALE_TAG = new ProblemType("stale-tag", 412,
            "The record has changed since it was read");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "The body is too large");
    public static final ProblemType ADDRESS_TOO_LONG = new ProblemType("address-too-long", 414,
            "The address is too long");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType("unsupported-media-type", 415,
            "The body is of a media type this operation does not read");
    public static final ProblemType KEY_REUSED = new ProblemType("idempotency-key-reused", 422,
            "The idempotency key was used for another request");
    public static final ProblemType TAG_REQUIRED = new ProblemType("tag-required", 428, "The change needs If-Match");
    public static final ProblemType HEADERS_TOO_LARGE = new ProblemType("headers-too-large", 431,
            "The request headers are too large");
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests", 429,
            "Too many requests came in a short time");
    public static final ProblemType INTERNAL = new ProblemType("internal-error", 500, "Something went wrong here");
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", 503, "This cannot be done just now");

    private static final List<ProblemType> FOR_STATUS = List.of(INVALID_INPUT, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND,
            METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, CONFLICT, STALE_TAG, TOO_LARGE, ADDRESS_TOO_LONG,
            UNSUPPORTED_MEDIA_TYPE,
            TAG_REQUIRED, TOO_MANY_REQUESTS, HEADERS_TOO_LARGE, UNAVAILABLE);

    private Problems() {
    }

    /** The type for a status that the framework gave without a reason of ours. */
    static ProblemType ofStatus(int status) {
        return FOR_STATUS.stream()
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(status < 500
                        ? new ProblemType("http-" + status, status, "The request cannot be served")
                        : INTERNAL);
    }
}
