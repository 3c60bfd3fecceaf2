/** Says which records of meetings are exempt, so that whoever reads one is noted in the audit. */
@NullMarked
package org.openscrutiny.meetings.exemptread;

import org.jspecify.annotations.NullMarked;
