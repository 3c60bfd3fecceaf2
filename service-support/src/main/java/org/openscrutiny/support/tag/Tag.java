package org.openscrutiny.support.tag;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.ws.rs.core.EntityTag;

/**
 * A strong entity tag (RFC 9110, 8.8.3).
 *
 * @param value what stands between the quotes
 */
public record Tag(String value) {

    /** For a record whose every visible change raises its version. */
    public static Tag ofVersion(long version) {
        return new Tag(Long.toString(version));
    }

    /** For an answer put together from several records, or seen differently by different audiences: its bytes decide. */
    public static Tag ofContent(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Tag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 27));
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    EntityTag strong() {
        return new EntityTag(value);
    }

    public String header() {
        return '"' + value + '"';
    }
}
