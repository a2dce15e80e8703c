/** Vietnamese text made regular, once, for index, query, scan, sort and match keys alike. */
@NullMarked
package org.lienthong.text;

import org.jspecify.annotations.NullMarked;
