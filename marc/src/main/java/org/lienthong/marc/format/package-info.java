/** Detection of the format of a file of records, with gzip, and the choice of the reader for it. */
@NullMarked
package org.lienthong.marc.format;

import org.jspecify.annotations.NullMarked;
