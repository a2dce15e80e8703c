/**
 * How a command reaches the server that has the data directory open: one line of JSON there, lines
 * of JSON back, over loopback.
 */
@NullMarked
package org.lienthong.app.control;

import org.jspecify.annotations.NullMarked;
