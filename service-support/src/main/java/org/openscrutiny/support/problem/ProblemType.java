package org.openscrutiny.support.problem;

import java.net.URI;

/**
 * One kind of refusal: what RFC 9457 calls a problem type. Its code never changes once released; each has a section of
 * that name in {@code docs/errors.md}.
 *
 * @param code   lower-case words joined by hyphens, unique over the suite
 * @param status the HTTP status it is answered with
 * @param title  a short name in plain English, the same in every occurrence
 */
public record ProblemType(String code, int status, String title) {

    public URI uri() {
        return URI.create("/problems/" + code);
    }
}
