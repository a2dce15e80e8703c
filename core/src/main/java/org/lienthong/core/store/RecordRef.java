package org.lienthong.core.store;

/**
 * The identity of a source record: its library and its local id there. The record need not exist.
 *
 * @param library code of its library
 * @param localId identifies it there
 */
public record RecordRef(String library, String localId) implements Comparable<RecordRef> {
  /**
   * Reads {@code LIB/ID}; the id may contain slashes.
   *
   * @throws IllegalArgumentException when the text has no library or no id
   */
  public static RecordRef parse(String text) {
    int slash = text.indexOf('/');
    if (slash <= 0 || slash == text.length() - 1) {
      throw new IllegalArgumentException("not LIB/ID: '" + text + "'");
    }
    return new RecordRef(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Orders by library, then by local id. */
  @Override
  public int compareTo(RecordRef other) {
    int byLibrary = library.compareTo(other.library);
    return byLibrary != 0 ? byLibrary : localId.compareTo(other.localId);
  }

  /** Returns {@code LIB/ID}. */
  @Override
  public String toString() {
    return library + '/' + localId;
  }
}
