/**
 * The XML forms in which a record can be given, one table of them, and the crosswalks that make
 * them from MARC 21.
 *
 * <p>Protocols read names, schemas and namespaces here and write none of their own.
 */
@NullMarked
package org.lienthong.marc.crosswalk;

import org.jspecify.annotations.NullMarked;
