@NullMarked
package org.lienthong.console.cover;

import org.jspecify.annotations.NullMarked;
