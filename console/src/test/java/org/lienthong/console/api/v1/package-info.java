@NullMarked
package org.lienthong.console.api.v1;

import org.jspecify.annotations.NullMarked;
