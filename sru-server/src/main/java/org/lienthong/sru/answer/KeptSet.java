package org.lienthong.sru.answer;

/**
 * A result set that can be asked again.
 *
 * @param seconds how long it is kept when nobody uses it
 */
public record KeptSet(String id, long seconds) {}
