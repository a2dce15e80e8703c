/**
 * Whole-system measurements of what a user waits for, with a peer measured in the same run. {@code
 * bin/beside-zebra} runs them; {@code README.md} says what each figure means.
 */
@NullMarked
package org.lienthong.benchmarks;

import org.jspecify.annotations.NullMarked;
