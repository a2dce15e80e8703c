/**
 * Records written as text, a line or a piece for each field: MarcEdit's {@code .mrk}, Aleph
 * sequential, the two home-made forms of Vietnamese systems, and the display form of Z39.50
 * clients.
 *
 * <p>All of them are read; only the display form is written.
 */
@NullMarked
package org.lienthong.marc.tagged;

import org.jspecify.annotations.NullMarked;
