/** The data directory of a server: its lock and its format version. */
@NullMarked
package org.lienthong.app.data;

import org.jspecify.annotations.NullMarked;
