/**
 * A Z39.50 client: for the harvester, for the command line, and for trying our server.
 *
 * <p>{@link org.lienthong.z3950.client.Z3950Client} speaks one association; {@link
 * org.lienthong.z3950.client.ResumingSearch} reads a whole result over as many as it takes.
 */
@NullMarked
package org.lienthong.z3950.client;

import org.jspecify.annotations.NullMarked;
