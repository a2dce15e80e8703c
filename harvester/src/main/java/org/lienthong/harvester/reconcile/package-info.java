/** Finds records that a source has deleted without announcing it, by what a full run has seen. */
@NullMarked
package org.lienthong.harvester.reconcile;

import org.jspecify.annotations.NullMarked;
