/** Measures how fast records become searchable. */
@NullMarked
package org.lienthong.benchmarks.index;

import org.jspecify.annotations.NullMarked;
