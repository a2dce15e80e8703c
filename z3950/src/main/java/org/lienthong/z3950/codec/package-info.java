/**
 * Messages to octets and back: the tags of the ASN.1 module {@code Z39-50-APDU-1995}, and nothing
 * else.
 *
 * <p>One class for each service writes and reads its messages side by side, elements in the
 * module's order. Unknown elements are ignored; a missing or impossible one is a {@link
 * org.lienthong.z3950.ber.MalformedApduException}.
 */
@NullMarked
package org.lienthong.z3950.codec;

import org.jspecify.annotations.NullMarked;
