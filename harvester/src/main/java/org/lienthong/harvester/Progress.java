package org.lienthong.harvester;

/**
 * The progress of gathering; only what is committed is counted.
 *
 * @param done octets of a file, or records of a source
 * @param total all of them, perhaps an estimate; -1 when not known
 */
public record Progress(Tally tally, long done, long total) {}
