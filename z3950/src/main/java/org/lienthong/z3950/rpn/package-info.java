/**
 * Conversion between RPN queries and the query model: Bib-1 attributes to access points, relations
 * and masks, and back; also PQF, the text form of RPN that tools use.
 *
 * <p>An unsupported attribute is refused with the diagnostic of its kind, never ignored (Bib-1
 * diagnostics 113, 114, 117 to 123).
 */
@NullMarked
package org.lienthong.z3950.rpn;

import org.jspecify.annotations.NullMarked;
