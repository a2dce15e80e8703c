/**
 * Octets of a stream, looked at before they are taken: what readers that find records by their
 * separators stand on.
 *
 * <p>What the octets mean belongs to the formats.
 */
@NullMarked
package org.lienthong.marc.octets;

import org.jspecify.annotations.NullMarked;
