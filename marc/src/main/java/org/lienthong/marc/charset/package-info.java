/**
 * Decoding of MARC-8, UTF-8 with its common errors, and Vietnamese encodings from before Unicode;
 * and encoding detection for records.
 *
 * <p>The packages of the formats find where a record's texts begin and end.
 */
@NullMarked
package org.lienthong.marc.charset;

import org.jspecify.annotations.NullMarked;
