package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** Names that are safe on every disk and in a header. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]");

    private FileNames() {
    }

    /** @throws InvalidInput if it is missing, too long, or could lead somewhere else */
    static String checked(@Nullable String name) {
        var stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST || stripped.startsWith(".")
                || UNSAFE.matcher(stripped).find()) {
            throw new InvalidInput(Fault.in("fileName",
                    "fileName takes 1 to 200 characters without / \\ : * ? \" < > | or control characters, not starting with a full stop."));
        }
        return stripped;
    }

    /** The header that saves the file under its name (RFC 6266), on one line whatever the name holds. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^\\x20-\\x7e]", "_").replace("\"", "_").replace("%", "_");
        var encoded = new StringBuilder();
        for (byte octet : name.getBytes(UTF_8)) {
            var c = (char) (octet & 0xff);
            var kept = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(kept ? Character.toString(c) : "%%%02X".formatted((int) c));
        }
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
