/**
 * The search index on Lucene. {@link org.lienthong.index.lucene.LuceneIndex} is the only type that
 * other modules use.
 *
 * <p>One index holds all catalogues. It keeps no records, only their store keys and the data for
 * searching, sorting, scanning and counting. The packages below form layers without cycles:
 *
 * <pre>
 *             LuceneIndex
 *    ┌─────────┬───┴────┬────────┐
 *    ▼         ▼        ▼        ▼
 *  follow    scan     facet      │
 *    │         └────────┼────▶ search
 *    ▼                  │        ▼
 *  document             │      rank ──▶ match ──▶ typed
 *    └──────────────────┼────────────────┬──────────┘
 *                       │                ▼
 *                       │              coded ──▶ analysis
 *                       └────────────────┴──────────▶ schema
 * </pre>
 */
@NullMarked
package org.lienthong.index.lucene;

import org.jspecify.annotations.NullMarked;
