@NullMarked
package org.lienthong.console.search;

import org.jspecify.annotations.NullMarked;
