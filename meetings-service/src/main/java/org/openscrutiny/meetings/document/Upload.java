package org.openscrutiny.meetings.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** A file as it was sent, its name and its kind checked. */
record Upload(String title, String fileName, FileKind kind, byte[] content, String sha256) {

    private static final int LONGEST_TITLE = 300;

    /** @throws InvalidInput if the name is not safe, or the bytes are not what Content-Type says */
    static Upload of(@Nullable String title, @Nullable String fileName, @Nullable String contentType, byte[] content) {
        var name = FileNames.checked(fileName);
        if (title != null && title.length() > LONGEST_TITLE) {
            throw new InvalidInput(
                    Fault.in("title", "title has %d characters; it takes 300.".formatted(title.length())));
        }
        var kind = FileKind.of(String.valueOf(contentType))
                .orElseThrow(() -> new InvalidInput(Fault.in("Content-Type",
                        "Content-Type is %s; documents are %s.".formatted(contentType, FileKind.all()))));
        if (content.length == 0 || !kind.shows(content)) {
            throw new InvalidInput(Fault.in("Content-Type",
                    "Content-Type is %s but the bytes are something else; send the file's own type."
                            .formatted(kind.mediaType())));
        }
        return new Upload(title == null ? name : title, name, kind, content, hash(content));
    }

    /** What makes two uploads the same request. */
    Fingerprint fingerprint() {
        return new Fingerprint(title, fileName, kind.mediaType(), sha256);
    }

    record Fingerprint(String title, String fileName, String contentType, String sha256) {}

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }
}
