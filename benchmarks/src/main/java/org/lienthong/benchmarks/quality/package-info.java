/** Speed of the checks of record quality. */
@NullMarked
package org.lienthong.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
