/**
 * The table of access points: what can be searched, which MARC fields feed it, and what each
 * protocol calls it.
 */
@NullMarked
package org.lienthong.core.accesspoint;

import org.jspecify.annotations.NullMarked;
