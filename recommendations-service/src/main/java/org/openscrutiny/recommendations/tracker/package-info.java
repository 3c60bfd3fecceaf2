/** All recommendations as one table, out and in: for a council that keeps, or kept, its tracker in a spreadsheet. */
@NullMarked
package org.openscrutiny.recommendations.tracker;

import org.jspecify.annotations.NullMarked;
