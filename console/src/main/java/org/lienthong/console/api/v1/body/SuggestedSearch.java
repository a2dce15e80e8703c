package org.lienthong.console.api.v1.body;

import java.util.List;

/**
 * A text to search for instead of one that finds nothing.
 *
 * @param records that it finds
 * @param corrections how it differs from what was typed, the most trusted first
 * @param href address of its search
 */
public record SuggestedSearch(String text, long records, List<String> corrections, String href) {}
