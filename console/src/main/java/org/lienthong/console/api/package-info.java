/**
 * The JSON face of the review queue: pairs of records for people to look at, why they stand there,
 * and decisions about them. What a decision means is decided by the union; which accounts there
 * are, by core.
 */
@NullMarked
package org.lienthong.console.api;

import org.jspecify.annotations.NullMarked;
