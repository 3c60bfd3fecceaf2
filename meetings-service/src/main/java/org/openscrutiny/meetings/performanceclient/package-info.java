/** What performance-service is asked for. */
@NullMarked
package org.openscrutiny.meetings.performanceclient;

import org.jspecify.annotations.NullMarked;
