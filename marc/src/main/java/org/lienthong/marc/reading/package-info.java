/**
 * What every reader of records has in common: the reader itself, what it reads, positions and
 * limits.
 *
 * <p>Each format has a package of its own; {@code org.lienthong.marc.format} chooses among them.
 */
@NullMarked
package org.lienthong.marc.reading;

import org.jspecify.annotations.NullMarked;
