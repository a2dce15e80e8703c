package org.lienthong.core.write;

/**
 * What was done with one record.
 *
 * @param replaced characters that were replaced at the door because no text can hold them; those
 *     that a reader replaced before are not counted again
 */
public record WriteResult(WriteOutcome outcome, int replaced) {}
