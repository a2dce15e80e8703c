/**
 * A Z39.50 client for the harvester, the command line, and tests of our server.
 *
 * <p>{@link org.lienthong.z3950.client.Z3950Client} is one association; {@link
 * org.lienthong.z3950.client.ResumingSearch} reads a whole result over as many as necessary.
 */
@NullMarked
package org.lienthong.z3950.client;

import org.jspecify.annotations.NullMarked;
