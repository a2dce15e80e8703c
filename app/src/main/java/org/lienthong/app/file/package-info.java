/** Small files of a data directory. */
@NullMarked
package org.lienthong.app.file;

import org.jspecify.annotations.NullMarked;
