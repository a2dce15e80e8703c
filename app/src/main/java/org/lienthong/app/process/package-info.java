/**
 * Servers on their data directories, the commands that start them, and the dispatch of every
 * command to its data.
 */
@NullMarked
package org.lienthong.app.process;

import org.jspecify.annotations.NullMarked;
