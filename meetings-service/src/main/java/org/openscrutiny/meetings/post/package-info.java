/** Posts and who held them when: a recommendation is led by a post, an update is signed by a person. */
@NullMarked
package org.openscrutiny.meetings.post;

import org.jspecify.annotations.NullMarked;
