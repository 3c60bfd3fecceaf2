/** What officers report about progress, and who signed it off. */
@NullMarked
package org.openscrutiny.recommendations.progress;

import org.jspecify.annotations.NullMarked;
