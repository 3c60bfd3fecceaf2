/** Notes in the audit who read what is exempt, whichever address showed it. */
@NullMarked
package org.openscrutiny.storage.exemptread;

import org.jspecify.annotations.NullMarked;
