package org.lienthong.marc.reading;

/**
 * The position of a record in its input.
 *
 * @param number counted from 1, rejected records included
 * @param octet offset of its first octet from the start of the input (after decompression), from 0;
 *     -1 where the format gives none
 */
public record Position(long number, long octet) {
  @Override
  public String toString() {
    return octet < 0 ? "record " + number : "record " + number + " at octet " + octet;
  }
}
