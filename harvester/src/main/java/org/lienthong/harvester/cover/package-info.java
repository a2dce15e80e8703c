/**
 * Fetches the pictures of covers that records name (MARC 21 856), from any host of the internet and
 * from no private network that the operator did not name.
 *
 * <p>What becomes of a picture is decided by a {@link org.lienthong.harvester.cover.CoverShelf}.
 */
@NullMarked
package org.lienthong.harvester.cover;

import org.jspecify.annotations.NullMarked;
