/**
 * The logic of one association on the server, independent of sockets and octets.
 *
 * <p>{@link org.lienthong.z3950.session.Association} answers a request with responses, with one
 * class for each service. Refusals become diagnostics here; malformed octets end an association in
 * {@code server}.
 */
@NullMarked
package org.lienthong.z3950.session;

import org.jspecify.annotations.NullMarked;
