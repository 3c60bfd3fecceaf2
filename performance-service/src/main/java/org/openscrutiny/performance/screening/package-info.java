/**
 * Screening of open-data files by the rules of the Department for Education's data screener, and some of our own. Plain
 * Java, one pass over the file in bounded memory; see docs/screening.md.
 */
@NullMarked
package org.openscrutiny.performance.screening;

import org.jspecify.annotations.NullMarked;
