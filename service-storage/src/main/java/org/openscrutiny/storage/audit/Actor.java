package org.openscrutiny.storage.audit;

import java.util.Set;

/**
 * Who did what the audit tells of. Taken from the request, and kept with work that is finished after the request has ended,
 * so that the audit names the one who ordered it and not the task that carried it out.
 *
 * @param address   the address the order came from
 * @param requestId the request that ordered it
 */
public record Actor(String name, Set<String> roles, String address, String requestId) {}
