/** Annotations: what people know about a figure that the figure does not say. */
@NullMarked
package org.openscrutiny.performance.annotation;

import org.jspecify.annotations.NullMarked;
