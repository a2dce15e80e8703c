/**
 * Codecs between messages and octets: the tags of the ASN.1 module {@code Z39-50-APDU-1995}, and
 * nothing else.
 *
 * <p>Each service has one class that writes and reads its messages, elements in the module's order.
 * Unknown elements are ignored; a missing or invalid one is a {@link
 * org.lienthong.z3950.ber.MalformedApduException}.
 */
@NullMarked
package org.lienthong.z3950.codec;

import org.jspecify.annotations.NullMarked;
