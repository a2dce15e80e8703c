/**
 * Tests of what a user of the built program may rely on, only through its public interfaces: {@code
 * bin/lienthong} as processes, and independent clients.
 *
 * <p>The classes named {@code …Test} contain the tests; the others run processes and send requests.
 * Nothing here reads a data directory.
 */
@NullMarked
package org.lienthong.conformance;

import org.jspecify.annotations.NullMarked;
