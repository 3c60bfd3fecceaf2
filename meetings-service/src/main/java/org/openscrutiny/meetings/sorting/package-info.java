/** What the lists of all features say of their order. */
@NullMarked
package org.openscrutiny.meetings.sorting;

import org.jspecify.annotations.NullMarked;
