/** What the committee judges, itself or by its Chairman under a delegation. */
@NullMarked
package org.openscrutiny.recommendations.assessment;

import org.jspecify.annotations.NullMarked;
