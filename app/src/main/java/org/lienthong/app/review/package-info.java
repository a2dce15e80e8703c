/**
 * The JSON face of the review queue: pairs of records for people to look at, why they stand there,
 * and decisions about them. What a decision means is the union's affair; which accounts there are,
 * the engine's.
 */
@NullMarked
package org.lienthong.app.review;

import org.jspecify.annotations.NullMarked;
