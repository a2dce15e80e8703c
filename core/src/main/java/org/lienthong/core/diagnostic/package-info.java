/**
 * What a client may be told when it asks for something that we do not give: one table, with its
 * numbers in each protocol.
 */
@NullMarked
package org.lienthong.core.diagnostic;

import org.jspecify.annotations.NullMarked;
