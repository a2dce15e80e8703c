/**
 * The channel between a command and the server that has the data directory open: one line of JSON
 * as the request, lines of JSON as the response, over loopback.
 */
@NullMarked
package org.lienthong.app.control;

import org.jspecify.annotations.NullMarked;
