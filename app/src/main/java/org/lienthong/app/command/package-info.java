/** The commands, one class each; the table of them is {@code Commands}. */
@NullMarked
package org.lienthong.app.command;

import org.jspecify.annotations.NullMarked;
