package org.lienthong.console.api.v1.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where copies stand.
 *
 * @param room of the library
 * @param copies how many, those on loan included
 * @param available how many of them can be borrowed, as far as the library said
 * @param notes what the library says about them
 */
public record ShelfPlace(
    @Nullable String room,
    @Nullable String shelf,
    @Nullable String callNumber,
    int copies,
    int available,
    List<String> notes) {}
