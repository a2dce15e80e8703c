package org.lienthong.harvester.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address of a cover since it was last asked.
 *
 * @param record id of the union record that names it
 * @param picture whether it gave a picture
 * @param etag validator of that picture; null for none
 * @param modified Last-Modified of that picture; null for none
 * @param failures in a row
 * @param reason of the last failure, for people; null for none
 * @param due when it is asked again, to the second
 */
public record CoverVisit(
    String record,
    String address,
    boolean picture,
    @Nullable String etag,
    @Nullable String modified,
    int failures,
    @Nullable String reason,
    Instant due) {}
