package org.openscrutiny.support.trace;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.jboss.logging.MDC;

/** The id of the request being answered: in its log lines, in its problem document, in its audit entry. */
@RequestScoped
public class RequestId {

    static final String LOG_KEY = "requestId";

    private String value = UUID.randomUUID().toString();

    public RequestId() {
        MDC.put(LOG_KEY, value);
    }

    public String value() {
        return value;
    }

    void accept(String given) {
        value = given;
        MDC.put(LOG_KEY, value);
    }
}
