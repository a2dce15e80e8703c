/**
 * Gathers records from the member libraries. This package has the options, progress and result of
 * all ways of gathering.
 *
 * <p>Each way of gathering has a package of its own below this one. What is gathered goes into the
 * record store; matching and indexing follow its log and are not known here.
 */
@NullMarked
package org.lienthong.harvester;

import org.jspecify.annotations.NullMarked;
