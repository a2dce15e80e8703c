/**
 * What comes out of a file of records, whatever its format: records, complaints about them, and
 * rejects that are named.
 *
 * <p>The formats themselves are in the packages beside this one; which of them a file is in is
 * found here.
 */
@NullMarked
package org.lienthong.marc.reading;

import org.jspecify.annotations.NullMarked;
