/** Every refusal of the suite as an RFC 9457 problem document. */
@NullMarked
package org.openscrutiny.support.problem;

import org.jspecify.annotations.NullMarked;
