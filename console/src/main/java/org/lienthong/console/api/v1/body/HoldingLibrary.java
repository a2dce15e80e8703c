package org.lienthong.console.api.v1.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library that has a book.
 *
 * @param copies how many, those on loan included
 * @param available how many of them can be borrowed, as far as the library said
 * @param received when its record was received last, in ISO 8601; this and the next are null in
 *     lists of records
 * @param places where they stand
 */
public record HoldingLibrary(
    String code,
    String name,
    int copies,
    int available,
    @Nullable String received,
    @Nullable List<ShelfPlace> places) {}
