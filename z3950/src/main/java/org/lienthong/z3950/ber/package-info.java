/**
 * The Basic Encoding Rules (ISO 8825-1) as far as Z39.50 uses them: octets to elements and back.
 *
 * <p>Reading is bounds-checked: every length must lie inside its parent, nesting and sizes have
 * limits, and anything else than a value of the expected kind is a {@link
 * org.lienthong.z3950.ber.MalformedApduException}. What the elements mean is known to {@code
 * z3950.codec} alone.
 */
@NullMarked
package org.lienthong.z3950.ber;

import org.jspecify.annotations.NullMarked;
