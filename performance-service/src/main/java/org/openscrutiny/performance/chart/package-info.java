/** Charts as pictures that are readable without colour and have a text beside them. */
@NullMarked
package org.openscrutiny.performance.chart;

import org.jspecify.annotations.NullMarked;
