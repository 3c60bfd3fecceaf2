package org.openscrutiny.launcher.dataimport;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One line that says how far something is; drawn over itself where there is a terminal, else a line for each tenth. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final Appendable out;
    private final boolean terminal;
    private int drawn;
    private long told = -1;

    ProgressBar(Appendable out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * @param what  is being done
     * @param rows  done so far
     * @param total of them, where it is known; more may turn out to be there
     * @param rate  in rows a second
     */
    void show(String what, long rows, @Nullable Long total, @Nullable Long rate) {
        var line = text(what, rows, total, rate);
        if (terminal) {
            write("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
            drawn = line.length();
            return;
        }
        var step = (total == null ? 0 : Math.min(TENTHS, rows * TENTHS / Math.max(1, total))) + 100L * what.hashCode();
        if (step != told) {
            told = step;
            write(line + System.lineSeparator());
        }
    }

    /** Ends the line. */
    void end() {
        if (terminal && drawn > 0) {
            write(System.lineSeparator());
        }
    }

    static String text(String what, long rows, @Nullable Long total, @Nullable Long rate) {
        var line = new StringBuilder("  %-10s".formatted(what));
        if (total != null) {
            var share = Math.min(1.0, (double) rows / Math.max(1, total));
            var full = (int) Math.round(share * WIDTH);
            line.append(" [")
                    .append("#".repeat(full))
                    .append(".".repeat(WIDTH - full))
                    .append(']')
                    .append(
                            String.format(Locale.ROOT, " %3d %%", Math.round(share * 100)));
        }
        line.append(String.format(Locale.ROOT, " %,12d rows", rows));
        if (rate != null) {
            line.append(String.format(Locale.ROOT, " %,9d rows/s", rate));
        }
        return line.toString();
    }

    private void write(String text) {
        try {
            out.append(text);
            if (out instanceof java.io.Flushable flushable) {
                flushable.flush();
            }
        } catch (java.io.IOException closed) {
            throw new java.io.UncheckedIOException(closed);
        }
    }
}
