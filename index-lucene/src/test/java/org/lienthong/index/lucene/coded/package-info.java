/** Tests of the values that are not text. */
@NullMarked
package org.lienthong.index.lucene.coded;

import org.jspecify.annotations.NullMarked;
