package org.openscrutiny.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request: where it stands, and what would be right.
 *
 * @param pointer   a JSON pointer (RFC 6901) into the body, for a fault in the body
 * @param parameter the name of the query, path or header parameter, for a fault there
 * @param detail    plain English, with the offending value and what would be accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(@Nullable String pointer, @Nullable String parameter, String detail) {

    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, null, detail);
    }

    public static Fault in(String parameter, String detail) {
        return new Fault(null, parameter, detail);
    }
}
