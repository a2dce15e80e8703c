/**
 * What a server answers: the logic of one association, free of sockets and octets.
 *
 * <p>{@link org.lienthong.z3950.session.Association} takes a request and gives the responses, one
 * class for each service. Refusals become diagnostics here; octets that are no message end an
 * association in {@code server}.
 */
@NullMarked
package org.lienthong.z3950.session;

import org.jspecify.annotations.NullMarked;
