package org.lienthong.core.index;

import org.lienthong.core.accesspoint.AccessPoint;

/**
 * A request for a list of terms.
 *
 * @param whole whether whole headings are wanted instead of words
 * @param start where to begin; it need not occur
 * @param before how many terms before the start are wanted
 * @param count how many terms in all, including those before the start
 * @param step how many terms to skip between two; 0 for none
 */
public record ScanRequest(
    AccessPoint point, boolean whole, String start, int before, int count, int step) {}
