package org.lienthong.console.api.v1.body;

/**
 * A record that a typed text may mean.
 *
 * @param href its address in this interface
 * @param page its address for people
 */
public record SuggestedRecord(String id, String title, String href, String page) {}
