package org.openscrutiny.performance.dataset;

import java.math.BigDecimal;
import java.nio.ByteBuffer;

/**
 * Decimal numbers as PostgreSQL sends numeric: groups of four digits, with as many decimals as were written. Made from the
 * text directly, for a file has millions.
 */
final class NumericBytes {

    private static final int GROUP = 4;
    private static final short NEGATIVE = 0x4000;

    private NumericBytes() {
    }

    /** Whether the cell is a number as files write them: digits with a sign, a point or an exponent. */
    static boolean isNumber(String cell) {
        var length = cell.length();
        var at = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
        var whole = digits(cell, at);
        if (whole == at) {
            return false;
        }
        at = whole;
        if (at < length && cell.charAt(at) == '.') {
            var decimals = digits(cell, at + 1);
            if (decimals == at + 1) {
                return false;
            }
            at = decimals;
        }
        if (at < length && (cell.charAt(at) == 'e' || cell.charAt(at) == 'E')) {
            var exponent = at + 1;
            if (exponent < length && (cell.charAt(exponent) == '+' || cell.charAt(exponent) == '-')) {
                exponent++;
            }
            at = digits(cell, exponent);
            if (at == exponent || at > exponent + 2) {
                return false;
            }
        }
        return at == length && length <= 70;
    }

    private static int digits(String cell, int from) {
        var at = from;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Bytes that {@link #write} takes at the most. */
    static int most(String cell) {
        return 8 + 2 * (cell.length() / GROUP + 60);
    }

    /** @param cell a number as {@link #isNumber} knows them */
    static void write(String cell, ByteBuffer to) {
        if (cell.indexOf('e') >= 0 || cell.indexOf('E') >= 0) {
            writePlain(new BigDecimal(cell).toPlainString(), to);
        } else {
            writePlain(cell, to);
        }
    }

    private static void writePlain(String plain, ByteBuffer to) {
        var negative = plain.charAt(0) == '-';
        var start = negative ? 1 : 0;
        var point = plain.indexOf('.');
        var end = point < 0 ? plain.length() : point;
        var scale = point < 0 ? 0 : plain.length() - point - 1;
        while (start < end && plain.charAt(start) == '0') {
            start++;
        }
        var wholeGroups = (end - start + GROUP - 1) / GROUP;
        var groups = new short[wholeGroups + (scale + GROUP - 1) / GROUP];
        for (var i = start; i < end; i++) {
            var group = wholeGroups - 1 - (end - 1 - i) / GROUP;
            groups[group] = (short) (groups[group] * 10 + plain.charAt(i) - '0');
        }
        for (var i = 0; i < groups.length * GROUP - wholeGroups * GROUP; i++) {
            var group = wholeGroups + i / GROUP;
            var digit = i < scale ? plain.charAt(point + 1 + i) - '0' : 0;
            groups[group] = (short) (groups[group] * 10 + digit);
        }
        var first = 0;
        while (first < groups.length && groups[first] == 0) {
            first++;
        }
        var last = groups.length;
        while (last > first && groups[last - 1] == 0) {
            last--;
        }
        var any = last > first;
        to.putShort((short) (last - first));
        to.putShort((short) (any ? wholeGroups - 1 - first : 0));
        to.putShort(any && negative ? NEGATIVE : 0);
        to.putShort((short) scale);
        for (var i = first; i < last; i++) {
            to.putShort(groups[i]);
        }
    }
}
