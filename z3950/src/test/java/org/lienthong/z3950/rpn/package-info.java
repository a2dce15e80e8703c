/** Tests of {@code z3950.rpn}. */
@NullMarked
package org.lienthong.z3950.rpn;

import org.jspecify.annotations.NullMarked;
