/** Tests of the Z39.50 server and client; what several of them share. */
@NullMarked
package org.lienthong.z3950;

import org.jspecify.annotations.NullMarked;
