/** The program: where it begins, and how it logs. */
@NullMarked
package org.lienthong.app;

import org.jspecify.annotations.NullMarked;
