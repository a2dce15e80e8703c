/**
 * The Basic Encoding Rules (ISO 8825-1) as far as Z39.50 uses them: octets to elements and back.
 *
 * <p>Reading is bounds-checked: every length must lie inside its parent, nesting and sizes have
 * limits, and anything but a value of the expected type is a {@link
 * org.lienthong.z3950.ber.MalformedApduException}. Only {@code z3950.codec} knows what the elements
 * mean.
 */
@NullMarked
package org.lienthong.z3950.ber;

import org.jspecify.annotations.NullMarked;
