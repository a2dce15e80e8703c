package org.lienthong.union.decision;

/**
 * A source record that somebody decided about; it need not exist now.
 *
 * @param library code of its library
 * @param localId identifies it there
 */
public record RecordRef(String library, String localId) implements Comparable<RecordRef> {
  /** Reads {@code LIB/ID}; the id may hold slashes itself. */
  public static RecordRef parse(String text) {
    int slash = text.indexOf('/');
    if (slash <= 0 || slash == text.length() - 1) {
      throw new IllegalArgumentException("not LIB/ID: '" + text + "'");
    }
    return new RecordRef(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(RecordRef other) {
    int byLibrary = library.compareTo(other.library);
    return byLibrary != 0 ? byLibrary : localId.compareTo(other.localId);
  }

  @Override
  public String toString() {
    return library + '/' + localId;
  }
}
