/** Measures encoding and decoding of Z39.50 messages alone. */
@NullMarked
package org.lienthong.benchmarks.z3950;

import org.jspecify.annotations.NullMarked;
