/**
 * What a user of the built program may rely on, tried through its public faces alone: {@code
 * bin/lienthong} as processes, and clients that nobody here wrote.
 *
 * <p>The classes named {@code …Test} are sentences about the program; the others run processes and
 * ask questions. Nothing here looks into a data directory.
 */
@NullMarked
package org.lienthong.conformance;

import org.jspecify.annotations.NullMarked;
