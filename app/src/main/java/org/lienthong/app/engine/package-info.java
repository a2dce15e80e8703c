/** The parts of Liên Thông put together over one data directory, without any network face. */
@NullMarked
package org.lienthong.app.engine;

import org.jspecify.annotations.NullMarked;
