/**
 * The Contextual Query Language: text to tree, tree to text and XCQL, and tree to the query model
 * and back.
 *
 * <p>Covers CQL 1.1, 1.2 and 2.0, which share one grammar; names follow it ("searchClause",
 * "modifier", "prefix assignment"). The indexes are those of {@link
 * org.lienthong.core.accesspoint.AccessPoint}.
 */
@NullMarked
package org.lienthong.core.query.cql;

import org.jspecify.annotations.NullMarked;
