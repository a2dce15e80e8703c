package org.lienthong.console.api.v1.body;

import java.util.List;

/**
 * What a person may mean who types.
 *
 * @param suggestions other texts, when the typed one finds nothing
 * @param records the first that the typed text finds, or else the first suggestion
 */
public record SuggestedSearches(List<SuggestedSearch> suggestions, List<SuggestedRecord> records) {}
