/**
 * Statistical process control: XmR charts by the rules of NHS England's Making Data Count. Pure functions over exact
 * decimals.
 */
@NullMarked
package org.openscrutiny.performance.spc;

import org.jspecify.annotations.NullMarked;
