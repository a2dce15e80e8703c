/**
 * The data that the store keeps about harvests: the checkpoint of each run, the last finished run,
 * and the records that a run has seen. All SQL of the harvester is here.
 */
@NullMarked
package org.lienthong.harvester.store;

import org.jspecify.annotations.NullMarked;
