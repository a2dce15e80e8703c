/**
 * A record in the forms that other programs and papers take: files of reference managers,
 * citations, metadata inside a page. All begin with a {@link
 * org.lienthong.console.export.Reference}.
 */
@NullMarked
package org.lienthong.console.export;

import org.jspecify.annotations.NullMarked;
