package org.lienthong.union.cluster;

/**
 * What tells one node from another: the features, and a salt where a record must stand alone
 * because a person decided about it.
 */
final class NodeText {
  private static final char SALT = '\n';

  private NodeText() {}

  static String of(String features, String salt) {
    return salt.isEmpty() ? features : features + SALT + salt;
  }

  static String features(String text) {
    int salt = text.indexOf(SALT);
    return salt < 0 ? text : text.substring(0, salt);
  }

  static String salt(String text) {
    int salt = text.indexOf(SALT);
    return salt < 0 ? "" : text.substring(salt + 1);
  }

  /** Returns 64 bits that nearly always tell texts apart (FNV-1a, mixed). */
  static long digest(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 32)) * 0xd6e8feb86659fd93L;
    return h ^ (h >>> 29);
  }
}
