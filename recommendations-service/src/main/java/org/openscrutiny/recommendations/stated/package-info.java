/** What sources state, kept as they state it: dates as exact as printed, labelled texts, where a fact stands. */
@NullMarked
package org.openscrutiny.recommendations.stated;

import org.jspecify.annotations.NullMarked;
