/**
 * The one way by which source records enter the catalogue of a library.
 *
 * <p>File import, harvesting and both Update services call {@link
 * org.lienthong.core.write.RecordWrites}; how a record is read and what a client is told stays with
 * each of them.
 */
@NullMarked
package org.lienthong.core.write;

import org.jspecify.annotations.NullMarked;
