/** Loads {@code sample-data/} through the public HTTP APIs. The format is described in {@code sample-data/README.md}. */
@NullMarked
package org.openscrutiny.launcher.sample;

import org.jspecify.annotations.NullMarked;
