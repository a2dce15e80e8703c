/**
 * The union catalogue as a projection of the log: source records in, union records out, one for
 * each edition.
 *
 * <p>{@code features} reads records, {@code matching} compares them, {@code cluster} groups them,
 * {@code decision} keeps what people decided, {@code record} makes the union records. This package
 * puts them together and is what others use.
 */
@NullMarked
package org.lienthong.union;

import org.jspecify.annotations.NullMarked;
