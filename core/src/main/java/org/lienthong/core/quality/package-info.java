/**
 * The quality of source records: findings of the MARC 21 table and of rules for Vietnamese
 * practice, and a projection that keeps them with figures for each library and month.
 *
 * <p>Records are never changed here, and union records are not checked: they are made from the
 * members' records.
 */
@NullMarked
package org.lienthong.core.quality;

import org.jspecify.annotations.NullMarked;
