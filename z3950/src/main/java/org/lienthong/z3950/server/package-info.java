/**
 * The server's sockets: one virtual thread for each association, plain and TLS, with limits on
 * their number and idle time.
 *
 * <p>{@code z3950.session} decides the answers.
 */
@NullMarked
package org.lienthong.z3950.server;

import org.jspecify.annotations.NullMarked;
