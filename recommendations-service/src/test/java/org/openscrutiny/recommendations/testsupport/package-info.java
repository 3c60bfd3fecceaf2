/** What the tests share: the sister services' part, and records made through the API. */
@org.jspecify.annotations.NullUnmarked
package org.openscrutiny.recommendations.testsupport;
