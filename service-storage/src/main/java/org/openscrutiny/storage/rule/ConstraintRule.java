package org.openscrutiny.storage.rule;

/**
 * The rule a named database constraint stands for. The use case checks the rule first and can say more; this answers for
 * the twin that slipped in between check and commit. Made known as a bean:
 *
 * <pre>
 * &#64;Produces
 * &#64;Singleton
 * ConstraintRule nameTaken() {
 *     return new ConstraintRule("ux_committees_name", "committee-name-taken", "There is already a committee of that name.");
 * }
 * </pre>
 *
 * @param constraint the constraint's name in the migration
 * @param code       the code of the rule, the same as in the use case; answered 409
 * @param detail     what stands in the way and what to do; it holds no values, for the caller may not know of the other record
 */
public record ConstraintRule(String constraint, String code, String detail) {}
