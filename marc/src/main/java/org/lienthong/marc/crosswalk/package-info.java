/**
 * The XML formats of records, with one table of them, and the crosswalks from MARC 21.
 *
 * <p>Protocols take names, schemas and namespaces from here and define none of their own.
 */
@NullMarked
package org.lienthong.marc.crosswalk;

import org.jspecify.annotations.NullMarked;
