/** The program: its entry point and its logging. */
@NullMarked
package org.lienthong.app;

import org.jspecify.annotations.NullMarked;
