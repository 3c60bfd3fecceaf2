/** Reviews of progress: what was in scope, what was left out and by which decision, and the table a committee sees. */
@NullMarked
package org.openscrutiny.recommendations.review;

import org.jspecify.annotations.NullMarked;
