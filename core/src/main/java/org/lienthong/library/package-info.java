/**
 * The libraries that take part, and the catalogues that they make: one for each library, and the
 * union.
 */
@NullMarked
package org.lienthong.library;

import org.jspecify.annotations.NullMarked;
