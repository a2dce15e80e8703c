/** Speed and quality of suggestions for texts that find nothing as typed. */
@NullMarked
package org.lienthong.benchmarks.suggestion;

import org.jspecify.annotations.NullMarked;
