/** Questions of the public, from receipt to written answer. */
@NullMarked
package org.openscrutiny.meetings.publicquestion;

import org.jspecify.annotations.NullMarked;
