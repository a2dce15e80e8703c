/**
 * Records written as text, one line or piece for each field: MarcEdit's {@code .mrk}, Aleph
 * sequential, the two proprietary forms of Vietnamese systems, and the display form of Z39.50
 * clients.
 *
 * <p>All of them are read; only the display form is written.
 */
@NullMarked
package org.lienthong.marc.tagged;

import org.jspecify.annotations.NullMarked;
