/**
 * Harvesting by SRU: everything that a server finds, page by page. SRU reports neither what changed
 * nor what was deleted, so each run reads all, and what it does not see is deleted.
 */
@NullMarked
package org.lienthong.harvester.sru;

import org.jspecify.annotations.NullMarked;
