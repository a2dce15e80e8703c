/** Finds the format of a file of records and opens the reader for it; unpacks gzip on the way. */
@NullMarked
package org.lienthong.marc.format;

import org.jspecify.annotations.NullMarked;
