/** Comparisons of whole record stores. */
@NullMarked
package org.lienthong.benchmarks.store;

import org.jspecify.annotations.NullMarked;
