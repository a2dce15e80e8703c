/**
 * Streams of octets with lookahead, for readers that find records by their separators.
 *
 * <p>The packages of the formats interpret the octets.
 */
@NullMarked
package org.lienthong.marc.octets;

import org.jspecify.annotations.NullMarked;
