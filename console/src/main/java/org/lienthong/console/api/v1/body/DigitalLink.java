package org.lienthong.console.api.v1.body;

/**
 * A digital resource.
 *
 * @param href an address of http or https
 * @param text what it is called
 */
public record DigitalLink(String href, String text) {}
