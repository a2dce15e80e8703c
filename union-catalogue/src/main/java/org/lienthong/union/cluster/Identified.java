package org.lienthong.union.cluster;

import java.util.Optional;
import org.lienthong.core.store.RecordRef;

/** Encodes the record that a decision names in the salt of its node, and decodes it. */
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
