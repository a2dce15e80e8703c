/**
 * Finding what a source has deleted without a word: what a run over everything has seen, and what
 * it has not.
 */
@NullMarked
package org.lienthong.harvest.reconcile;

import org.jspecify.annotations.NullMarked;
