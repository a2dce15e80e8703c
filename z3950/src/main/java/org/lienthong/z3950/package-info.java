/**
 * Z39.50 (ISO 23950) for libraries: a server and a client from the same codecs.
 *
 * <p>{@code ber} and {@code codec} turn octets into the messages of {@code apdu}; {@code rpn} turns
 * queries into core's model, {@code syntax} records into record syntaxes; {@code session} decides
 * the answers independently of sockets, {@code server} has the sockets, {@code client} is the
 * client.
 */
@NullMarked
package org.lienthong.z3950;

import org.jspecify.annotations.NullMarked;
