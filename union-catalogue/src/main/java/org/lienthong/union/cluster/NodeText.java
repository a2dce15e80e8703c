package org.lienthong.union.cluster;

import org.lienthong.union.matching.MatchKeys;

/**
 * The text that identifies a node: the features, and a salt where a record is a node of its own
 * because a decision names it.
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

  /** Returns the key by which the node of a text is found; few texts share one. */
  static long key(String text) {
    return MatchKeys.text("node", text);
  }
}
