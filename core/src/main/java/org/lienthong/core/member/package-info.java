/** The member libraries and the catalogues: one for each library, and the union. */
@NullMarked
package org.lienthong.core.member;

import org.jspecify.annotations.NullMarked;
