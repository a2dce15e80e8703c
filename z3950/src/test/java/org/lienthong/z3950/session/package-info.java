/** Tests of {@code z3950.session}. */
@NullMarked
package org.lienthong.z3950.session;

import org.jspecify.annotations.NullMarked;
