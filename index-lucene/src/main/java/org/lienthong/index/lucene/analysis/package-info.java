/**
 * Text as terms: the folded, marked and sortable forms of words and headings, and the positions of
 * words in a field. Records and queries use the same forms.
 *
 * <p>Uses {@code schema}.
 */
@NullMarked
package org.lienthong.index.lucene.analysis;

import org.jspecify.annotations.NullMarked;
