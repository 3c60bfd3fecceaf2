package org.openscrutiny.support.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.config.Config;

/**
 * What would make a start unsafe. A profile of its own name that is neither local, dev nor test counts as production.
 */
final class SafeStart {

    static final String DEMO_USERS = "scrutiny.demo-users";
    static final String CURSOR_SECRET = "scrutiny.cursor-secret";
    static final String DATABASE_PASSWORD = "quarkus.datasource.password";
    static final String DATABASE_USER = "quarkus.datasource.username";
    static final String OWNER_USER = "quarkus.flyway.username";
    static final String OWNER_PASSWORD = "quarkus.flyway.password";
    static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";
    static final String PLAIN_HTTP = "quarkus.http.insecure-requests";
    static final String HOST = "quarkus.http.host";
    static final String LOOPBACK_WEBHOOKS = "scrutiny.webhooks.allow-loopback";
    static final String TOKENS = "quarkus.oidc.tenant-enabled";

    private static final Set<String> TRY_OUT = Set.of("local", "dev", "test");
    private static final Set<String> WELL_KNOWN_PASSWORDS = Set.of("postgres", "password", "secret", "changeme",
            "service",
            "scrutiny", "admin", "quarkus");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final int SHORTEST_SECRET = 32;

    private SafeStart() {
    }

    /** One sentence for each property that is unsafe under these profiles, each starting with its name; empty if none is. */
    static List<String> faults(List<String> profiles, Config config) {
        if (profiles.stream().anyMatch(TRY_OUT::contains) && !profiles.contains("prod")) {
            return tryOutFaults(config);
        }
        var faults = new ArrayList<String>();
        if (flag(config, DEMO_USERS)) {
            faults.add(DEMO_USERS + " is true: users whose password is their name are for a try-out; set it to false.");
        }
        if (!flag(config, TOKENS)) {
            faults.add(TOKENS + " is not true: without it nobody can log in; set it to true, with the address of the "
                    + "OpenID Connect server in quarkus.oidc.auth-server-url.");
        }
        if (flag(config, LOOPBACK_WEBHOOKS)) {
            faults.add(LOOPBACK_WEBHOOKS
                    + " is true: subscribers could reach what listens on this machine alone; set it to false.");
        }
        var secret = text(config, CURSOR_SECRET).orElse("");
        if (secret.length() < SHORTEST_SECRET) {
            faults.add(
                    CURSOR_SECRET + " has fewer than %d characters: give all instances of the service one random text."
                            .formatted(SHORTEST_SECRET));
        }
        passwordFault(config, DATABASE_USER, DATABASE_PASSWORD).ifPresent(faults::add);
        passwordFault(config, OWNER_USER, OWNER_PASSWORD).ifPresent(faults::add);
        var owner = text(config, OWNER_USER);
        if (owner.isEmpty() || owner.equals(text(config, DATABASE_USER))) {
            faults.add(OWNER_USER + " is missing or the same as " + DATABASE_USER
                    + ": a service that owns its tables could rewrite its own audit. Name the role that owns the database.");
        }
        var behindProxy = flag(config, FORWARDING) && text(config, TRUSTED).isPresent();
        if (!behindProxy && !text(config, PLAIN_HTTP).orElse("enabled").equals("disabled")) {
            faults.add((flag(config, FORWARDING) ? TRUSTED : FORWARDING)
                    + " is not set: logins would cross the network in the clear. Set " + FORWARDING
                    + "=true and name the TLS proxy in " + TRUSTED + ", or set " + PLAIN_HTTP
                    + "=disabled with a certificate.");
        }
        return List.copyOf(faults);
    }

    private static Optional<String> passwordFault(Config config, String user, String password) {
        var word = text(config, password).orElse("");
        return word.isEmpty() || WELL_KNOWN_PASSWORDS.contains(word.toLowerCase(Locale.ROOT))
                || word.equals(text(config, user).orElse(""))
                        ? Optional.of(password
                                + " is missing, well known or the user's name: give the database role a random one.")
                        : Optional.empty();
    }

    /** Demo users are for one machine: nobody else's may reach them. */
    private static List<String> tryOutFaults(Config config) {
        var host = text(config, HOST).orElse("0.0.0.0");
        return flag(config, DEMO_USERS) && !LOOPBACK.contains(host)
                ? List.of("%s is %s: a try-out with demo users listens on this machine alone; set it to 127.0.0.1."
                        .formatted(HOST, host))
                : List.of();
    }

    private static boolean flag(Config config, String name) {
        return config.getOptionalValue(name, Boolean.class).orElse(false);
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
