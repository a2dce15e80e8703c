/** Tests of {@code z3950.server}. */
@NullMarked
package org.lienthong.z3950.server;

import org.jspecify.annotations.NullMarked;
