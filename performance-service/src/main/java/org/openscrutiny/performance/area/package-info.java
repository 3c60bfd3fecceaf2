/** Areas: the places figures and inspections are about, through changes of their codes. */
@NullMarked
package org.openscrutiny.performance.area;

import org.jspecify.annotations.NullMarked;
