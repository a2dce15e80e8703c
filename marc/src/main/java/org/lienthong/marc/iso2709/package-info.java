/**
 * ISO 2709, the exchange format of MARC 21: strict when written, and read from whatever libraries
 * have made of it.
 *
 * <p>Records are found by the separators when lengths lie. Which characters the octets are is
 * decided in the package {@code charset}.
 */
@NullMarked
package org.lienthong.marc.iso2709;

import org.jspecify.annotations.NullMarked;
