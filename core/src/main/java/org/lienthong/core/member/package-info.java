/**
 * The libraries that take part, and the catalogues that they make: one for each library, and the
 * union.
 */
@NullMarked
package org.lienthong.core.member;

import org.jspecify.annotations.NullMarked;
