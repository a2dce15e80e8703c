/** Tests of the Lucene index. */
@NullMarked
package org.lienthong.index.lucene.search;

import org.jspecify.annotations.NullMarked;
