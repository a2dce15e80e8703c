/**
 * The rules that decide whether two records describe one edition: match keys, evidence for and
 * against, and vetoes that no evidence outweighs.
 *
 * <p>Everything here is pure: the same features give the same answer, with its parts, so that "why"
 * and "why not" can be shown for any two records.
 */
@NullMarked
package org.lienthong.union.matching;

import org.jspecify.annotations.NullMarked;
