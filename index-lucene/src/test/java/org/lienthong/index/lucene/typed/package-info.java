/** Tests of what is understood of a typed term. */
@NullMarked
package org.lienthong.index.lucene.typed;

import org.jspecify.annotations.NullMarked;
