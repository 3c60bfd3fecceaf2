/** What the database refuses, told to the client as a rule and not as a fault. */
@NullMarked
package org.openscrutiny.storage.rule;

import org.jspecify.annotations.NullMarked;
