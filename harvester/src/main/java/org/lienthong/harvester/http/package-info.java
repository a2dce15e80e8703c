/**
 * Requests to web servers that are slow, overloaded or broken: one request at a time, with every
 * pause and limit in one place.
 *
 * <p>What the answers mean is decided by the protocols that ask.
 */
@NullMarked
package org.lienthong.harvester.http;

import org.jspecify.annotations.NullMarked;
