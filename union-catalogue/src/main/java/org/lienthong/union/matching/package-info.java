/**
 * Whether two records describe one edition: the keys that bring them together, the evidence that
 * speaks for and against, and the vetoes that no evidence outweighs.
 *
 * <p>Everything here is pure: the same features give the same answer, with the parts that it is
 * made of, so that "why" and "why not" can be shown for any two records.
 */
@NullMarked
package org.lienthong.union.matching;

import org.jspecify.annotations.NullMarked;
