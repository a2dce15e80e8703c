package org.lienthong.core.write;

/**
 * The result of writing one record.
 *
 * @param replaced characters that were replaced on writing because they are not valid in any text;
 *     those that a reader replaced before are not counted again
 */
public record WriteResult(WriteOutcome outcome, int replaced) {}
