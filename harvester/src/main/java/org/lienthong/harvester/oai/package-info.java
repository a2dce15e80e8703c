/**
 * Harvesting by OAI-PMH 2.0: a harvester that ends with exactly what the repository has, or says
 * that it has not.
 *
 * <p>An answer is read in three steps. {@code PageText} makes characters of octets, {@code
 * PageParser} reads well-formed pages, and {@code PageRepair} takes broken pages apart so that one
 * bad record costs only itself. {@code OaiRun} goes through the lists and keeps in the store, with
 * the records of each page, where to go on.
 */
@NullMarked
package org.lienthong.harvester.oai;

import org.jspecify.annotations.NullMarked;
