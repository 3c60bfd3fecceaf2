package org.openscrutiny.support.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value that is well-formed JSON and still cannot be kept; the message is written for the client. */
public final class UnusableValue extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    public UnusableValue(JsonParser parser, String message) {
        super(parser, message);
    }
}
