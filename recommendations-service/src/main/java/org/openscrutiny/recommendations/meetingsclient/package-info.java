/** The only package that knows meetings-service. */
@NullMarked
package org.openscrutiny.recommendations.meetingsclient;

import org.jspecify.annotations.NullMarked;
