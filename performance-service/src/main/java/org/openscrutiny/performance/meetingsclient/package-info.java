/** What meetings-service is asked for. */
@NullMarked
package org.openscrutiny.performance.meetingsclient;

import org.jspecify.annotations.NullMarked;
