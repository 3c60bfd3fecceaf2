/** What recommendations-service is asked for. */
@NullMarked
package org.openscrutiny.meetings.recommendationsclient;

import org.jspecify.annotations.NullMarked;
