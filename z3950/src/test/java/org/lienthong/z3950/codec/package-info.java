/** Tests of {@code z3950.codec}. */
@NullMarked
package org.lienthong.z3950.codec;

import org.jspecify.annotations.NullMarked;
