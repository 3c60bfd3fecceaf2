/** Says which inquiries and recommendations are exempt, so that whoever reads one is noted in the audit. */
@NullMarked
package org.openscrutiny.recommendations.exemptread;

import org.jspecify.annotations.NullMarked;
