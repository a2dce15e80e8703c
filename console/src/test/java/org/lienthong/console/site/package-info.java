@NullMarked
package org.lienthong.console.site;

import org.jspecify.annotations.NullMarked;
