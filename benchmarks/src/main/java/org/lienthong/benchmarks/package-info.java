/**
 * Whole-system measurements: what a user waits for, beside a peer in the same run. {@code
 * bin/beside-zebra} runs them; {@code README.md} says what each figure means.
 */
@NullMarked
package org.lienthong.benchmarks;

import org.jspecify.annotations.NullMarked;
