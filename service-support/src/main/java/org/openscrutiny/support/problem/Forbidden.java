package org.openscrutiny.support.problem;

/** The caller is known but may not do this; answered 403. The detail names the rule and who may. */
public final class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    public Forbidden(String detail) {
        super(Problems.FORBIDDEN, detail);
    }
}
