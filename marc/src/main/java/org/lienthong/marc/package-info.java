/**
 * MARC 21 records as immutable values, and nothing else.
 *
 * <p>Names are MARC's own (leader, tag, indicator, subfield). Octets, XML and JSON become records
 * in the packages below this one; other modules decide the use of a record.
 */
@NullMarked
package org.lienthong.marc;

import org.jspecify.annotations.NullMarked;
