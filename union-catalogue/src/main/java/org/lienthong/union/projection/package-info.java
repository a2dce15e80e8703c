/**
 * Applies pages of the log, and decisions of people, to the union: one transaction changes the
 * clusters, the union records and the tombstones of clusters that ended.
 */
@NullMarked
package org.lienthong.union.projection;

import org.jspecify.annotations.NullMarked;
