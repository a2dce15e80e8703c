package org.lienthong.console.api.v1.body;

import org.jspecify.annotations.Nullable;

/**
 * A place where copies stand.
 *
 * @param room of the library
 * @param copies how many
 */
public record ShelfPlace(
    @Nullable String room, @Nullable String shelf, @Nullable String callNumber, int copies) {}
