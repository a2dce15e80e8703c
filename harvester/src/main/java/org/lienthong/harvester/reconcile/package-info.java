/**
 * Finding what a source has deleted without a word: what a run over everything has seen, and what
 * it has not.
 */
@NullMarked
package org.lienthong.harvester.reconcile;

import org.jspecify.annotations.NullMarked;
