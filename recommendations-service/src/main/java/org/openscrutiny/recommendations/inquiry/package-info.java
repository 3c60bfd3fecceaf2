/** Inquiries of a committee: from scoping to the day the last recommendation is settled. */
@NullMarked
package org.openscrutiny.recommendations.inquiry;

import org.jspecify.annotations.NullMarked;
