/**
 * What clients can make the server hold, limited over all of them and for each address: {@link
 * org.lienthong.core.limit.Budgets}.
 *
 * <p>A protocol reserves before it holds something and frees the reservation afterwards. When a
 * reservation is refused, the protocol answers with its own diagnostic.
 */
@NullMarked
package org.lienthong.core.limit;

import org.jspecify.annotations.NullMarked;
