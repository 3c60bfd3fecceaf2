package org.openscrutiny.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One kind of thing a service is asked, measured under an address with a number in it that is picked at random.
 *
 * @param label    what {@code --only} calls it
 * @param title    what the table calls it
 * @param database the council's database its service runs on; the service's name begins it
 * @param path     with {@code {id}} for the number as an id, {@code {2}} for it with that many digits
 * @param highest  numbers go from 1 to this
 * @param step     from one number to the next
 * @param body     what is posted; null for a read
 * @param login    a demo user; null for anybody
 * @param check    what of the answer must agree with the rows of its SQL; null where there is none
 * @param limit    whose SQL is the limit: its own label, or another operation's
 * @param aim      the ratio to the limit that is to be reached
 * @param reach    the ratio that can be reached: the aim, or less where docs/performance.md shows why
 */
record Operation(String label, String title, String database, String path, int highest, int step, @Nullable String body,
        @Nullable String login, @Nullable Check check, String limit, double aim, double reach) {

    private static final Pattern DIGITS = Pattern.compile("\\{(\\d)\\}");

    /**
     * @param pointer of the values in the answer; * stands for each element of an array
     * @param table   a word of the statement that read them
     * @param column  in that statement's rows
     */
    record Check(String pointer, String table, String column) {}

    Operation(String label, String title, String database, String path, int highest, int step, @Nullable String body,
            @Nullable String login, @Nullable Check check, String limit, double aim) {
        this(label, title, database, path, highest, step, body, login, check, limit, aim, aim);
    }

    Operation reaching(double ratio) {
        return new Operation(label, title, database, path, highest, step, body, login, check, limit, aim, ratio);
    }

    String module() {
        var end = database.indexOf('_');
        return end < 0 ? database : database.substring(0, end);
    }

    String method() {
        return body == null ? "GET" : "POST";
    }

    /** Whether its limit is its own SQL. */
    boolean hasOwnLimit() {
        return limit.equals(label);
    }

    /** Whether it is asked with the tag of the last answer. */
    boolean conditional() {
        return label.endsWith("-304");
    }

    String path(int number) {
        return DIGITS.matcher(path.replace("{id}", id(number)))
                .replaceAll(found -> padded(number, Integer.parseInt(found.group(1))));
    }

    /** The widths in which the address holds the number. */
    List<Integer> widths() {
        return DIGITS.matcher(path).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }

    /** How many numbers there are. */
    int numbers() {
        return (highest - 1) / step + 1;
    }

    /** A number that is not also part of something else. */
    int probe() {
        return highest >= 1234 ? 1234 : Math.max(1, highest * 3 / 4);
    }

    static String id(long number) {
        return "00000000-0000-7000-8000-" + padded(number, 12);
    }

    static String padded(long number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
