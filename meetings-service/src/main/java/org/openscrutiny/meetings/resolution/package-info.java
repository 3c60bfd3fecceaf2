/** What the committee resolved, limb by limb, and how it voted where it did. */
@NullMarked
package org.openscrutiny.meetings.resolution;

import org.jspecify.annotations.NullMarked;
