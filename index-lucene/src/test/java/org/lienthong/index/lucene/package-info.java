/** Tests of the Lucene index. */
@NullMarked
package org.lienthong.index.lucene;

import org.jspecify.annotations.NullMarked;
