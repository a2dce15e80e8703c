/** Checks of a whole data directory, beside the process that may have it open. */
@NullMarked
package org.lienthong.app.check;

import org.jspecify.annotations.NullMarked;
