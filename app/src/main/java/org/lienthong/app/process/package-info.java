/**
 * Servers on their data directories, the commands that start them, and how every command finds its
 * data.
 */
@NullMarked
package org.lienthong.app.process;

import org.jspecify.annotations.NullMarked;
