/**
 * The search index on Lucene. {@link org.lienthong.index.lucene.LuceneIndex} is its only public
 * face; other modules use nothing else of this one.
 *
 * <p>One index holds all catalogues. It keeps no records, only their store keys and what searching,
 * sorting, scanning and counting need. The packages below form layers without cycles:
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
