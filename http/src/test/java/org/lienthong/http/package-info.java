@NullMarked
package org.lienthong.http;

import org.jspecify.annotations.NullMarked;
