/**
 * The record store, the single source of truth: the records of every library and the union computed
 * from them, in commit order.
 *
 * <p>An implementation for one computer is in {@code store.sqlite}.
 */
@NullMarked
package org.lienthong.core.store;

import org.jspecify.annotations.NullMarked;
