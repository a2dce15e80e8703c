/**
 * Measures the speed of the union projection, and whether its cost stays flat, on made-up member
 * catalogues.
 */
@NullMarked
package org.lienthong.benchmarks.union;

import org.jspecify.annotations.NullMarked;
