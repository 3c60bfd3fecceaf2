/** Figures of performance-service offered as evidence: as they were published when pinned, and as they are now. */
@NullMarked
package org.openscrutiny.recommendations.evidence;

import org.jspecify.annotations.NullMarked;
