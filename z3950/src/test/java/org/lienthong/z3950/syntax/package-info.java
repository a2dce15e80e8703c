/** Tests of {@code z3950.syntax}. */
@NullMarked
package org.lienthong.z3950.syntax;

import org.jspecify.annotations.NullMarked;
