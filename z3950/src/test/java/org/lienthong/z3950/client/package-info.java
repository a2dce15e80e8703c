/** Tests of {@code z3950.client}. */
@NullMarked
package org.lienthong.z3950.client;

import org.jspecify.annotations.NullMarked;
