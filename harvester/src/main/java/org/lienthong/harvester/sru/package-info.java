/**
 * Harvesting by SRU: everything that a server finds, page by page. SRU reports neither what changed
 * nor what was deleted, so each run reads all records, and records that it does not see are
 * deleted.
 */
@NullMarked
package org.lienthong.harvester.sru;

import org.jspecify.annotations.NullMarked;
