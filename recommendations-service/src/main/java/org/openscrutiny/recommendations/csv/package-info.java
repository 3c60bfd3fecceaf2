/** CSV (RFC 4180) that a spreadsheet can open without running anything in it. */
@NullMarked
package org.openscrutiny.recommendations.csv;

import org.jspecify.annotations.NullMarked;
