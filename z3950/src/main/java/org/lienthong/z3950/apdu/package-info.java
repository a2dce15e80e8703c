/**
 * The messages of Z39.50 version 3 as immutable values, and nothing else.
 *
 * <p>Types mirror the ASN.1 module {@code Z39-50-APDU-1995} and keep its names. Octets become
 * values in {@code z3950.codec}; {@code z3950.session} decides how a server answers them. Small
 * enumerations stay numbers, with their meanings documented, because a peer may send any.
 */
@NullMarked
package org.lienthong.z3950.apdu;

import org.jspecify.annotations.NullMarked;
