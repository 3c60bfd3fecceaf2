package org.openscrutiny.meetings.pack.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paragraph or a list of running text. Text is stored plain: an empty line parts paragraphs, a line that starts with
 * {@code - }, {@code * } or a bullet is a bullet point, one that starts with {@code 1. } or {@code (a) } a numbered point.
 * Nothing else in it means anything, so no markup can come in this way.
 *
 * @param items the paragraph's single text, or the points of the list
 */
@Schema(name = "PackBlock")
public record Block(Kind kind, List<String> items) {

    /** How a block is set. {@code LETTERED} points bring their own label, which is kept as printed. */
    @Schema(name = "PackBlockKind")
    public enum Kind {
        PARAGRAPH, BULLETS, LETTERED
    }

    // Possessive and bounded, so that no line can make them slow.
    private static final Pattern BULLET = Pattern.compile("[-*\u2022\u00b7]\\s++(.++)");
    private static final Pattern LABELLED = Pattern
            .compile("(?:\\d{1,3}[.)]|[a-z][.)]|\\([a-z0-9]{1,4}\\))\\s++.++");

    public Block {
        items = List.copyOf(items);
    }

    /** The paragraph's text, or its points joined, for a reader that wants one string. */
    public String text() {
        return String.join("\n", items);
    }

    public boolean paragraph() {
        return kind == Kind.PARAGRAPH;
    }

    public boolean bullets() {
        return kind == Kind.BULLETS;
    }

    public static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, List.of(text));
    }

    public static Block bulleted(List<String> points) {
        return new Block(Kind.BULLETS, points);
    }

    /** Reads plain text by the conventions above; blank text gives no blocks. */
    public static List<Block> read(String text) {
        var reader = new Reader();
        text.lines().forEach(line -> reader.take(line.strip()));
        return reader.finish();
    }

    /** Gathers lines until one of another kind comes. */
    private static final class Reader {

        private final List<Block> blocks = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private Kind kind = Kind.PARAGRAPH;

        void take(String line) {
            if (line.isEmpty()) {
                close();
                return;
            }
            var bullet = BULLET.matcher(line);
            if (bullet.matches()) {
                point(Kind.BULLETS, bullet.group(1));
            } else if (LABELLED.matcher(line).matches()) {
                point(Kind.LETTERED, line);
            } else {
                continueWith(line);
            }
        }

        private void point(Kind as, String text) {
            if (kind != as) {
                close();
            }
            kind = as;
            open.add(text);
        }

        private void continueWith(String line) {
            if (open.isEmpty()) {
                kind = Kind.PARAGRAPH;
                open.add(line);
            } else {
                var last = open.size() - 1;
                open.set(last, open.get(last) + ' ' + line);
            }
        }

        private void close() {
            if (!open.isEmpty()) {
                var previous = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
                if (previous != null && kind != Kind.PARAGRAPH && previous.kind() == kind) {
                    var joined = new ArrayList<>(previous.items());
                    joined.addAll(open);
                    blocks.set(blocks.size() - 1, new Block(kind, joined));
                } else {
                    blocks.add(new Block(kind, open));
                }
                open.clear();
            }
            kind = Kind.PARAGRAPH;
        }

        List<Block> finish() {
            close();
            return List.copyOf(blocks);
        }
    }
}
