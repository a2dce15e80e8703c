@NullMarked
package org.lienthong.console.reader;

import org.jspecify.annotations.NullMarked;
