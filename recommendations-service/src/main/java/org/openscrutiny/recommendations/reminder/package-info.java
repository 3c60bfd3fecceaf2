/** What is due soon, and for whom: as data, for whoever sends reminders. */
@NullMarked
package org.openscrutiny.recommendations.reminder;

import org.jspecify.annotations.NullMarked;
