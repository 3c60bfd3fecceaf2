package org.openscrutiny.support.tag;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;

import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * A strong entity tag (RFC 9110, 8.8.3).
 *
 * @param value what stands between the quotes
 */
public record Tag(String value) {

    private static final Pattern EACH = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
    private static final Pattern TAGS = Pattern.compile(EACH + "(?:\\s*,\\s*" + EACH + ")*+");

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

    /**
     * Whether a header's list names this tag (RFC 9110, 8.8.3.2).
     *
     * @param weakly whether a weak tag of the same value counts too, as for reads
     * @throws InvalidInput if the list is not one of entity tags in double quotes
     */
    boolean isAmong(String header, String list, boolean weakly) {
        var said = list.strip();
        if (said.equals("*")) {
            return true;
        }
        if (!TAGS.matcher(said).matches()) {
            throw new InvalidInput(Fault.in(header,
                    "%s takes entity tags in double quotes as ETag gave them, joined by commas, or *."
                            .formatted(header)));
        }
        var each = EACH.matcher(said);
        while (each.find()) {
            if (each.group(2).equals(value) && (weakly || each.group(1) == null)) {
                return true;
            }
        }
        return false;
    }

    EntityTag strong() {
        return new EntityTag(value);
    }

    public String header() {
        return '"' + value + '"';
    }
}
