@NullMarked
package org.lienthong.core.suggestion;

import org.jspecify.annotations.NullMarked;
