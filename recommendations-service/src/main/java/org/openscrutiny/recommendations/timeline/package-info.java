/** One ordered story of a recommendation. */
@NullMarked
package org.openscrutiny.recommendations.timeline;

import org.jspecify.annotations.NullMarked;
