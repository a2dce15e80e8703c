/** The network faces put together: HTTP, Z39.50 and the control channel. */
@NullMarked
package org.lienthong.app.server;

import org.jspecify.annotations.NullMarked;
