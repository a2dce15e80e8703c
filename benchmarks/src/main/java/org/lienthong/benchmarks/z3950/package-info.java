/** Encoding and decoding of Z39.50 messages, apart from everything else. */
@NullMarked
package org.lienthong.benchmarks.z3950;

import org.jspecify.annotations.NullMarked;
