/** The words of a command line, and what a command tells the person or the program that gave it. */
@NullMarked
package org.lienthong.app.cli;

import org.jspecify.annotations.NullMarked;
