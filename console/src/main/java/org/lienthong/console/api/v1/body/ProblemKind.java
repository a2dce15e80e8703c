package org.lienthong.console.api.v1.body;

/**
 * A kind of problem.
 *
 * @param type address that identifies it
 * @param status of HTTP
 */
public record ProblemKind(String type, int status, Label title) {}
