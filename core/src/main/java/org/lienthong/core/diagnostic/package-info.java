/**
 * The diagnostics that a client gets for a refused request: one table, with the numbers in each
 * protocol.
 */
@NullMarked
package org.lienthong.core.diagnostic;

import org.jspecify.annotations.NullMarked;
