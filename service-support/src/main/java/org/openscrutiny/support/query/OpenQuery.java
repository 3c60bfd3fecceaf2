package org.openscrutiny.support.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose query parameters are not known to its signature, such as one that is filtered by the columns of
 * a data set: it has to refuse unknown ones itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OpenQuery {
}
