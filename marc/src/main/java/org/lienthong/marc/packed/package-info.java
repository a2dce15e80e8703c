/**
 * The packed form, in which the store keeps a record: ISO 2709 without its directory, and so
 * without its size limits.
 *
 * <p>{@code leader RS (tag data RS)* }, UTF-8, where the data of a data field is {@code US ind1
 * ind2 (US code text)*}; the first US distinguishes it from a control field. RS and US are ISO
 * 2709's own separators, 0x1E and 0x1F.
 */
@NullMarked
package org.lienthong.marc.packed;

import org.jspecify.annotations.NullMarked;
