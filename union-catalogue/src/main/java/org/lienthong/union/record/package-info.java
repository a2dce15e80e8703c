/**
 * The union record: one record made field by field from the records of a cluster, by explicit
 * rules, with the copies of every member, and with the source of each field.
 *
 * <p>Pure: the same members give the same record.
 */
@NullMarked
package org.lienthong.union.record;

import org.jspecify.annotations.NullMarked;
