/** Tests of Vietnamese text. */
@NullMarked
package org.lienthong.core.text;

import org.jspecify.annotations.NullMarked;
