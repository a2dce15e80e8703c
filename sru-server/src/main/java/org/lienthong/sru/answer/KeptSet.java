package org.lienthong.sru.answer;

/**
 * A result set that later requests can refer to.
 *
 * @param seconds how long it is kept when it is not used
 */
public record KeptSet(String id, long seconds) {}
