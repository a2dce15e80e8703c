/**
 * Requests to web servers that are slow, overloaded or broken: one request at a time, with every
 * pause and limit in one place.
 *
 * <p>The protocols that send the requests interpret the answers.
 */
@NullMarked
package org.lienthong.harvester.http;

import org.jspecify.annotations.NullMarked;
