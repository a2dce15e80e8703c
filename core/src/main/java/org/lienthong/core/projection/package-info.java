/**
 * Work that follows the log of the record store: the contract, and the thread that keeps
 * projections caught up.
 */
@NullMarked
package org.lienthong.core.projection;

import org.jspecify.annotations.NullMarked;
