/** Tests of Vietnamese text. */
@NullMarked
package org.lienthong.text;

import org.jspecify.annotations.NullMarked;
