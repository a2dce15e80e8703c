/**
 * From octets to characters: MARC-8, UTF-8 with all its accidents, and the encodings of Vietnamese
 * before Unicode; and the decision which of them a record is in.
 *
 * <p>Where a record's texts begin and end belongs to its format.
 */
@NullMarked
package org.lienthong.marc.charset;

import org.jspecify.annotations.NullMarked;
