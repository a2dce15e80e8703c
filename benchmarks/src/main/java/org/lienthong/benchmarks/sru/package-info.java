/** Measurements of the SRU server over HTTP. */
@NullMarked
package org.lienthong.benchmarks.sru;

import org.jspecify.annotations.NullMarked;
