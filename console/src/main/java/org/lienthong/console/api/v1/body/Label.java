package org.lienthong.console.api.v1.body;

/**
 * A text for people in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Label(String vi, String en) {}
