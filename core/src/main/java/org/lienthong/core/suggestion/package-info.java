/**
 * Suggestions for searches without results ("Có phải bạn muốn tìm …"): what a person typed, read in
 * other ways that the words of the index allow.
 *
 * <p>A search that finds something as typed is never changed. Which words exist, and which of them
 * a record has together, is asked of {@link org.lienthong.core.index.IndexWords}.
 */
@NullMarked
package org.lienthong.core.suggestion;

import org.jspecify.annotations.NullMarked;
