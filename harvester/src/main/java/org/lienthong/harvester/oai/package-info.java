/**
 * Harvesting by OAI-PMH 2.0: a harvester that ends with exactly the records of the repository, or
 * reports that it does not.
 *
 * <p>An answer is read in three steps. {@code PageText} decodes octets to characters, {@code
 * PageParser} reads well-formed pages, and {@code PageRepair} splits broken pages so that a bad
 * record is lost alone. {@code OaiRun} reads the lists and stores, with the records of each page,
 * the checkpoint after it.
 */
@NullMarked
package org.lienthong.harvester.oai;

import org.jspecify.annotations.NullMarked;
