/**
 * The common types of all readers of records: the reader, its results, positions and limits.
 *
 * <p>Each format has its own package; {@code org.lienthong.marc.format} chooses among them.
 */
@NullMarked
package org.lienthong.marc.reading;

import org.jspecify.annotations.NullMarked;
