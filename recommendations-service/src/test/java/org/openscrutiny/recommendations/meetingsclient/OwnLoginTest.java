package org.openscrutiny.recommendations.meetingsclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.openscrutiny.support.problem.Unavailable;

class OwnLoginTest {

    private static final Optional<String> SECRET = Optional.of("a secret");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void tokenIsFetchedWhenItIsNeededAndKeptUntilItEnds() {
        var login = new OwnLogin(provider(token(Duration.ofMinutes(5))), false, SECRET);
        assertThat(asked).hasValue(0);
        assertThat(login.header()).isEqualTo("Bearer 1");
        assertThat(login.header()).isEqualTo("Bearer 1");
        assertThat(asked).hasValue(1);
    }

    @Test
    void tokenThatEndedIsFetchedAnew() {
        var login = new OwnLogin(provider(token(Duration.ofMinutes(-1))), false, SECRET);
        assertThat(login.header()).isEqualTo("Bearer 1");
        assertThat(login.header()).isEqualTo("Bearer 2");
    }

    @Test
    void providerThatIsDownOrSilentIsToldAsUnavailable() {
        var down = new OwnLogin(provider(Uni.createFrom().failure(new OidcClientException("down"))), false, SECRET);
        assertThatThrownBy(down::header).isInstanceOf(Unavailable.class).hasMessageContaining("gives no token");
        var silent = new OwnLogin(provider(Uni.createFrom().nothing()), false, SECRET);
        assertThatThrownBy(silent::header).isInstanceOf(Unavailable.class);
    }

    @Test
    void withoutASecretItAsksAsAnybody() {
        assertThat(new OwnLogin(provider(token(Duration.ofMinutes(5))), false, Optional.empty()).header()).isNull();
        assertThat(asked).hasValue(0);
    }

    @Test
    void inATryOutItIsTheDemoUser() {
        assertThat(new OwnLogin(provider(token(Duration.ofMinutes(5))), true, SECRET).header())
                .isEqualTo("Basic c2lzdGVyOnNpc3Rlcg==");
    }

    private Uni<Tokens> token(Duration left) {
        return Uni.createFrom()
                .item(() -> new Tokens(String.valueOf(asked.incrementAndGet()),
                        Instant.now().plus(left).getEpochSecond(), null, null, null, new JsonObject(), "test"));
    }

    private static OidcClient provider(Uni<Tokens> answer) {
        return new OidcClient() {

            @Override
            public Uni<Tokens> getTokens(Map<String, String> more) {
                return answer;
            }

            @Override
            public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> more) {
                throw new AssertionError("client credentials give no refresh token");
            }

            @Override
            public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> more) {
                return Uni.createFrom().item(true);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
