/**
 * Gathers records from the member libraries. This package has the options, progress and result of
 * all ways of gathering.
 *
 * <p>Each way of gathering has a package of its own below this one. Gathered records go into the
 * record store; matching and indexing follow its log, and this module does not depend on them.
 */
@NullMarked
package org.lienthong.harvester;

import org.jspecify.annotations.NullMarked;
