/**
 * SRU over HTTP: addresses, methods, bodies and media types around the protocol.
 *
 * <p>What a request means is read in {@code request}, done in {@code operation} and put into words
 * in {@code answer}; {@link org.lienthong.sru.SruHandler} is all that others need.
 */
@NullMarked
package org.lienthong.sru;

import org.jspecify.annotations.NullMarked;
