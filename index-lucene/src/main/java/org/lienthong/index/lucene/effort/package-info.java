/**
 * What a search may cost: its time, the words of its masks, and how many expensive searches run at
 * once.
 *
 * <p>Uses {@code schema}.
 */
@NullMarked
package org.lienthong.index.lucene.effort;

import org.jspecify.annotations.NullMarked;
