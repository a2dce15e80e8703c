/** Tests of the table of access points. */
@NullMarked
package org.lienthong.access;

import org.jspecify.annotations.NullMarked;
