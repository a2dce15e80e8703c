/**
 * The public face of the union catalogue: source records in, union records out, one for each
 * edition. Other modules use only this package.
 *
 * <p>{@link org.lienthong.union.UnionProjection} follows the log. {@link
 * org.lienthong.union.Clusters}, {@link org.lienthong.union.UnionRecords}, {@link
 * org.lienthong.union.ReviewQueue} and {@link org.lienthong.union.Explanations} answer questions,
 * {@link org.lienthong.union.Decisions} stores and applies the decisions of people, {@link
 * org.lienthong.union.Rematch} tries rules.
 *
 * <p>The work is done in packages that this one calls, and that do not depend on it: {@code
 * features} reads records, {@code matching} compares them, {@code decision} derives constraints
 * from decisions, {@code cluster} groups records, {@code record} makes union records, {@code
 * projection} puts these together in one transaction, and {@code table} holds all SQL.
 */
@NullMarked
package org.lienthong.union;

import org.jspecify.annotations.NullMarked;
