/**
 * The table of access points: what can be searched, where it stands in a record, and what each
 * protocol calls it.
 */
@NullMarked
package org.lienthong.core.accesspoint;

import org.jspecify.annotations.NullMarked;
