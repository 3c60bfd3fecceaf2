package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kinds of file are kept, and how their bytes show it: a name or a header proves nothing. */
enum FileKind {

    PDF("application/pdf") {
        @Override
        boolean shows(byte[] content) {
            return startsWith(content, "%PDF-");
        }
    },
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        boolean shows(byte[] content) {
            return isZipWith(content, "word/document.xml");
        }
    },
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        boolean shows(byte[] content) {
            return isZipWith(content, "xl/workbook.xml");
        }
    },
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation") {
        @Override
        boolean shows(byte[] content) {
            return isZipWith(content, "ppt/presentation.xml");
        }
    },
    PNG("image/png") {
        @Override
        boolean shows(byte[] content) {
            return startsWith(content, "\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG("image/jpeg") {
        @Override
        boolean shows(byte[] content) {
            return startsWith(content, "\u00ff\u00d8\u00ff");
        }
    },
    TEXT("text/plain") {
        @Override
        boolean shows(byte[] content) {
            return isText(content);
        }
    },
    CSV("text/csv") {
        @Override
        boolean shows(byte[] content) {
            return isText(content);
        }
    };

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Whether these bytes are a file of this kind. */
    abstract boolean shows(byte[] content);

    String mediaType() {
        return mediaType;
    }

    /** @param contentType with or without parameters, in any case */
    static Optional<FileKind> of(String contentType) {
        var plain = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(plain)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(FileKind::mediaType).collect(Collectors.joining(", "));
    }

    private static boolean startsWith(byte[] content, String signature) {
        var wanted = signature.getBytes(ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** Entry names stand uncompressed in a zip file; nothing is unpacked, so that no bomb goes off. */
    private static boolean isZipWith(byte[] content, String entry) {
        return startsWith(content, "PK\u0003\u0004") && new String(content, ISO_8859_1).contains(entry);
    }

    private static boolean isText(byte[] content) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n' && c != '\f');
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
