/**
 * What the store keeps of harvests: the checkpoint of each run, the last run that came to its end,
 * and which records a run has seen. All SQL of the harvester is here.
 */
@NullMarked
package org.lienthong.harvester.store;

import org.jspecify.annotations.NullMarked;
