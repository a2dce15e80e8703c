/** Tests of the table of access points. */
@NullMarked
package org.lienthong.core.accesspoint;

import org.jspecify.annotations.NullMarked;
