package org.openscrutiny.support.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.Problems;
import org.openscrutiny.support.problem.Refusal;

/**
 * Seals the position of a page's last row so that a client can hand it back, but neither read nor change it: the position
 * could tell how many rows stand between that the client may not see. AES-GCM; the question the page answered is bound in,
 * so a cursor of one list is refused by another.
 */
@Singleton
public class Cursors {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {
    };

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper json;

    public Cursors(@ConfigProperty(name = "scrutiny.cursor-secret") String secret, ObjectMapper json) {
        this.json = json;
        try {
            key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    /**
     * @param question what the list was asked: its address, filters and sort; the same text opens the cursor again
     * @param position the sort keys and the id of the last row, in order
     */
    public String seal(String question, List<String> position) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, question).doFinal(json.writeValueAsBytes(position));
            var token = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("A cursor could not be sealed", broken);
        }
    }

    /** @throws Refusal invalid-cursor, if the token was not sealed here for this question */
    public List<String> open(String question, String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length >= NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
                var opened = cipher(Cipher.DECRYPT_MODE, nonce, question).doFinal(bytes, NONCE_BYTES,
                        bytes.length - NONCE_BYTES);
                return List.copyOf(json.readValue(opened, STRINGS));
            }
        } catch (GeneralSecurityException | IOException | IllegalArgumentException forged) {
            throw refusal();
        }
        throw refusal();
    }

    private Cipher cipher(int mode, byte[] nonce, String question) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(question.getBytes(UTF_8));
        return cipher;
    }

    private static Refusal refusal() {
        var detail = "The cursor in after was not given out for this list with these filters and this sort; "
                + "take it from page.next of the same list, or leave it out to start at the beginning.";
        return new Refusal(Problems.INVALID_CURSOR, detail, List.of(Fault.in("after", detail)), Map.of());
    }
}
