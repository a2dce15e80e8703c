/** What the fields of copies say about them, in whatever field a system writes it. */
@NullMarked
package org.lienthong.core.copies;

import org.jspecify.annotations.NullMarked;
