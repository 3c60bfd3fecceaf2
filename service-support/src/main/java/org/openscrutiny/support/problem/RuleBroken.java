package org.openscrutiny.support.problem;

import java.util.Locale;

/** A rule of the record forbids this now; answered 409. The code is the rule's stable name, documented in docs/errors.md. */
public final class RuleBroken extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param code   the rule's name, such as {@code already-responded}
     * @param detail what stands in the way, with the values, and what to do instead
     */
    public RuleBroken(String code, String detail) {
        super(new ProblemType(code, 409, title(code)), detail);
    }

    private static String title(String code) {
        var words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
