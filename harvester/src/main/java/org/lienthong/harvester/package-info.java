/**
 * Gathering records from the libraries that take part: what was gathered, how far it has come, and
 * the one entrance for all ways of gathering.
 *
 * <p>Each way has a package of its own below this one. What is gathered goes into the record store;
 * matching and indexing follow its log and are not known here.
 */
@NullMarked
package org.lienthong.harvester;

import org.jspecify.annotations.NullMarked;
