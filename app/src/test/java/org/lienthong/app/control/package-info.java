/** Tests of the control channel. */
@NullMarked
package org.lienthong.app.control;

import org.jspecify.annotations.NullMarked;
