/** What reads without entities have in common here. */
@NullMarked
package org.openscrutiny.recommendations.projection;

import org.jspecify.annotations.NullMarked;
