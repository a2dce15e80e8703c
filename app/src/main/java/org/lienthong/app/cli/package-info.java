/** Parsing of command lines, and output of commands for people and programs. */
@NullMarked
package org.lienthong.app.cli;

import org.jspecify.annotations.NullMarked;
