/** Tests of what a search may cost. */
@NullMarked
package org.lienthong.index.lucene.effort;

import org.jspecify.annotations.NullMarked;
