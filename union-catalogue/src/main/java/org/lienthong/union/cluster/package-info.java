/**
 * Groups records that describe one edition.
 *
 * <p>A group is found by constrained agglomeration, not by transitive closure: two groups become
 * one only when their members fit together as a whole. The result depends on the records and on
 * people's decisions alone, not on their order of arrival.
 */
@NullMarked
package org.lienthong.union.cluster;

import org.jspecify.annotations.NullMarked;
