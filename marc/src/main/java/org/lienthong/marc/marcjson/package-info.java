/**
 * MARC-in-JSON: records as objects with {@code leader} and {@code fields}, one alone, in an array,
 * or one per line.
 */
@NullMarked
package org.lienthong.marc.marcjson;

import org.jspecify.annotations.NullMarked;
