package org.lienthong.console.api.v1.body;

import java.util.List;

/**
 * The values by which results can be narrowed with one parameter.
 *
 * @param name of the parameter
 * @param values the most frequent first
 */
public record CountedFacet(String name, Label label, List<CountedValue> values) {}
