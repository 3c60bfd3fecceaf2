/** What recommendations-service is asked for. */
@NullMarked
package org.openscrutiny.performance.recommendationsclient;

import org.jspecify.annotations.NullMarked;
