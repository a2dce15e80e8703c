/** How fast files are read. */
@NullMarked
package org.lienthong.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
