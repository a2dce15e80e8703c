/** Tests of the pages for readers. */
@NullMarked
package org.lienthong.console.reader;

import org.jspecify.annotations.NullMarked;
