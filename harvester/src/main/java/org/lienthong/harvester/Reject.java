package org.lienthong.harvester;

/**
 * A record that was rejected.
 *
 * @param source the file or the address that it came from
 * @param record which one: its position in the file, its sheet and row, or its identifier
 * @param reason what is wrong with it, in English
 */
public record Reject(String source, String record, String reason) {
  @Override
  public String toString() {
    return source + ": " + record + ": " + reason;
  }
}
