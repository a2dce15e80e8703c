/**
 * Constraints from the decisions of people: which records must, and which must not, be in one
 * cluster, and which ISBN are meaningless. The decisions themselves are rows of {@code
 * union.table.DecisionTable}.
 */
@NullMarked
package org.lienthong.union.decision;

import org.jspecify.annotations.NullMarked;
