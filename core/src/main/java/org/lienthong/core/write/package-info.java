/**
 * The only code that writes source records to the catalogue of a library.
 *
 * <p>File import, harvesting and both Update services call {@link
 * org.lienthong.core.write.RecordWrites}; reading records and answering clients is up to each of
 * them.
 */
@NullMarked
package org.lienthong.core.write;

import org.jspecify.annotations.NullMarked;
