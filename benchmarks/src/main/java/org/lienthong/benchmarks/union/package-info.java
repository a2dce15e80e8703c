/**
 * How fast the union projection is, and whether its cost stays flat, on made-up member catalogues.
 */
@NullMarked
package org.lienthong.benchmarks.union;

import org.jspecify.annotations.NullMarked;
