/** The only package that knows performance-service. */
@NullMarked
package org.openscrutiny.recommendations.performanceclient;

import org.jspecify.annotations.NullMarked;
