/** The business figures of this service for Prometheus. */
@NullMarked
package org.openscrutiny.recommendations.figures;

import org.jspecify.annotations.NullMarked;
