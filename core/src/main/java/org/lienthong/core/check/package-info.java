/**
 * What a check of all data may find wrong. Each module checks its own part; the program puts the
 * findings together.
 */
@NullMarked
package org.lienthong.core.check;

import org.jspecify.annotations.NullMarked;
