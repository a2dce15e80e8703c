package org.lienthong.union.cluster;

import java.util.Optional;
import org.lienthong.core.store.RecordRef;

/** Writes the record that a decision concerns into the salt of its node, and reads it again. */
final class Identified {
  private Identified() {}

  static String salt(RecordRef record) {
    return record.toString();
  }

  static Optional<RecordRef> of(Node node) {
    String salt = NodeText.salt(node.text);
    return salt.isEmpty() ? Optional.empty() : Optional.of(RecordRef.parse(salt));
  }
}
