/** Test data and requests that the tests of all features share. */
@NullMarked
package org.openscrutiny.meetings.testsupport;

import org.jspecify.annotations.NullMarked;
