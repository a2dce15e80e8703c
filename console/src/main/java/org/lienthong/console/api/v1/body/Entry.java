package org.lienthong.console.api.v1.body;

/**
 * The addresses of the interface.
 *
 * @param title of the catalogue
 * @param openapi the description of the interface
 */
public record Entry(
    Label title,
    String openapi,
    String search,
    String libraries,
    String facets,
    String suggestions,
    String problems) {}
