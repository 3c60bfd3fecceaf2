package org.openscrutiny.recommendations.meetingsclient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.Unavailable;

/**
 * The login of this service itself, for what it asks when nobody is there whose rights could count: a token by client credentials
 * (RFC 6749, section 4.4), fetched when it is first needed and kept until it ends. In a try-out it is the demo user of the role.
 * What a caller wants to know is asked with the caller's login and never with this one.
 */
@ApplicationScoped
class OwnLogin {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(OwnLogin.class);

    private final OidcClient identityProvider;
    private final boolean demo;
    private final boolean secret;
    private final TokensHelper tokens = new TokensHelper();

    /** @param secret without it the service asks as anybody would, and learns what is public */
    OwnLogin(OidcClient identityProvider,
            @ConfigProperty(name = "scrutiny.demo-users", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "quarkus.oidc-client.credentials.secret") Optional<String> secret) {
        this.identityProvider = identityProvider;
        this.demo = demo;
        this.secret = secret.isPresent();
    }

    /**
     * @return of an {@code Authorization} header; none if this service has no login
     * @throws Unavailable if the identity provider gives no token
     */
    @Nullable
    String header() {
        if (demo) {
            var user = Roles.SISTER.toLowerCase(Locale.ROOT);
            return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        }
        return secret ? "Bearer " + token() : null;
    }

    private String token() {
        try {
            return tokens.getTokens(identityProvider).await().atMost(LIMIT).getAccessToken();
        } catch (RuntimeException none) { // the library says in many ways that there is none
            LOG.warnf("The identity provider gives this service no token: %s", none);
            throw new Unavailable("The identity provider gives no token just now; it will be asked again.",
                    RETRY_AFTER);
        }
    }
}
