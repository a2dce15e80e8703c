/** Tests of {@code z3950.ber}. */
@NullMarked
package org.lienthong.z3950.ber;

import org.jspecify.annotations.NullMarked;
