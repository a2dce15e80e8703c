/**
 * The record store, the only truth: what every library sent, and the union made of it, in commit
 * order.
 *
 * <p>An implementation for one computer is in {@code store.sqlite}.
 */
@NullMarked
package org.lienthong.core.store;

import org.jspecify.annotations.NullMarked;
