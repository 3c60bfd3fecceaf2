/** What the executive or another addressee decided on a recommendation. */
@NullMarked
package org.openscrutiny.recommendations.response;

import org.jspecify.annotations.NullMarked;
