/**
 * MARC-in-JSON: records as objects with {@code leader} and {@code fields}, one, in an array, or one
 * a line.
 */
@NullMarked
package org.lienthong.marc.marcjson;

import org.jspecify.annotations.NullMarked;
