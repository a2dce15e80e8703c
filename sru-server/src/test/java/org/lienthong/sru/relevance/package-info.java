/** Do people find what they mean? A fixed suite of queries over the sample books. */
@NullMarked
package org.lienthong.sru.relevance;

import org.jspecify.annotations.NullMarked;
