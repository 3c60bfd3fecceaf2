package org.openscrutiny.storage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import org.junit.jupiter.api.Test;

/** What we sign is verified by the library of the Standard Webhooks project. */
class SignatureTest {

    private static final String ID = "5d3c1a52-6f0e-4f43-9d0a-6a0f1a2b3c4d";
    private static final String BODY = "{\"specversion\":\"1.0\",\"id\":\"%s\",\"note\":\"café\"}".formatted(ID);

    private final String secret = Signature.newSecret(new SecureRandom());

    @Test
    void exampleOfTheSpecificationHasItsSignature() {
        assertThat(Signature.of(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void foreignLibraryVerifies() {
        var now = Instant.now();
        assertThatCode(() -> verify(now, Signature.of(List.of(secret), ID, now, BODY))).doesNotThrowAnyException();
    }

    @Test
    void eitherSecretVerifiesWhileBothSign() {
        var now = Instant.now();
        var both = Signature.of(List.of(Signature.newSecret(new SecureRandom()), secret), ID, now, BODY);
        assertThat(both.split(" ")).hasSize(2);
        assertThatCode(() -> verify(now, both)).doesNotThrowAnyException();
    }

    @Test
    void anotherSecretBodyOrTimeIsRefused() {
        var now = Instant.now();
        var others = Signature.of(List.of(Signature.newSecret(new SecureRandom())), ID, now, BODY);
        assertThatThrownBy(() -> verify(now, others)).isInstanceOf(WebhookVerificationException.class);
        var another = Signature.of(List.of(secret), ID, now, BODY + " ");
        assertThatThrownBy(() -> verify(now, another)).isInstanceOf(WebhookVerificationException.class);
        var old = now.minus(Duration.ofMinutes(10));
        var then = Signature.of(List.of(secret), ID, old, BODY);
        assertThatThrownBy(() -> verify(old, then)).isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(now, then)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void secretsAreLongAndUnlike() {
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length()))).hasSize(32);
        assertThat(Signature.newSecret(new SecureRandom())).isNotEqualTo(secret);
    }

    private void verify(Instant at, String signature) throws WebhookVerificationException {
        new Webhook(secret).verify(BODY,
                Map.of("webhook-id", List.of(ID), "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                        "webhook-signature", List.of(signature)));
    }
}
