/**
 * The index of one computer, made with Lucene: how a record becomes a document, how a query finds
 * it, and how the index follows the log of the store.
 *
 * <p>One index holds all catalogues. It keeps no records, only their store keys and what searching,
 * sorting, scanning and counting need. Field names and terms are said in {@link
 * org.lienthong.index.lucene.IndexNames}.
 */
@NullMarked
package org.lienthong.index.lucene;

import org.jspecify.annotations.NullMarked;
