/** The network interfaces of the server: HTTP, Z39.50 and the control channel. */
@NullMarked
package org.lienthong.app.server;

import org.jspecify.annotations.NullMarked;
