/** What the tests of this service share. */
@NullMarked
package org.openscrutiny.performance.testsupport;

import org.jspecify.annotations.NullMarked;
