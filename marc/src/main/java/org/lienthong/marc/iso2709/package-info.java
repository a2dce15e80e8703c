/**
 * ISO 2709, the exchange format of MARC 21: strict when written, lenient when read.
 *
 * <p>Records are found by the separators when lengths are wrong. The package {@code charset}
 * decodes the octets.
 */
@NullMarked
package org.lienthong.marc.iso2709;

import org.jspecify.annotations.NullMarked;
