/**
 * SRU over HTTP: addresses, methods, bodies and media types around the protocol.
 *
 * <p>Requests are parsed in {@code request}, executed in {@code operation} and their answers
 * written in {@code answer}; other modules need only {@link org.lienthong.sru.SruHandler}.
 */
@NullMarked
package org.lienthong.sru;

import org.jspecify.annotations.NullMarked;
