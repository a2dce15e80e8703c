/**
 * RPN queries and the one query model: Bib-1 attributes become access points, relations and masks,
 * and back; with PQF, the text form of RPN that tools use.
 *
 * <p>What an attribute asks for and we cannot do is refused with the diagnostic of its kind, never
 * passed over (Bib-1 diagnostics 113, 114, 117 to 123).
 */
@NullMarked
package org.lienthong.z3950.rpn;

import org.jspecify.annotations.NullMarked;
