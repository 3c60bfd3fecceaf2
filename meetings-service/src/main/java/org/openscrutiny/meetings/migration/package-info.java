/** Steps of the schema that are no scripts of this service's own. */
@NullMarked
package org.openscrutiny.meetings.migration;

import org.jspecify.annotations.NullMarked;
