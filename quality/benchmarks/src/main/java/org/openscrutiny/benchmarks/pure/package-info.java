/** JMH benchmarks of the code that needs neither database nor network. */
@NullMarked
package org.openscrutiny.benchmarks.pure;

import org.jspecify.annotations.NullMarked;
