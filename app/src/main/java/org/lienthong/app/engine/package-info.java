/** The components of Liên Thông on one data directory, without network interfaces. */
@NullMarked
package org.lienthong.app.engine;

import org.jspecify.annotations.NullMarked;
