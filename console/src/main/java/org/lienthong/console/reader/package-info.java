/** Pages of the catalogue for readers, made by the server. */
@NullMarked
package org.lienthong.console.reader;

import org.jspecify.annotations.NullMarked;
