/** Measures the OAI-PMH data provider alone, in one process, over loopback. */
@NullMarked
package org.lienthong.benchmarks.oai;

import org.jspecify.annotations.NullMarked;
