/**
 * The server's sockets: one virtual thread for each association, plain and TLS, with limits on how
 * many there are and how long they may be silent.
 *
 * <p>What is answered is decided in {@code z3950.session}.
 */
@NullMarked
package org.lienthong.z3950.server;

import org.jspecify.annotations.NullMarked;
