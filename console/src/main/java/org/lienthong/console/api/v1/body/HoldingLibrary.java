package org.lienthong.console.api.v1.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library that has a book.
 *
 * @param copies how many
 * @param places where they stand; null in lists of records
 */
public record HoldingLibrary(
    String code, String name, int copies, @Nullable List<ShelfPlace> places) {}
