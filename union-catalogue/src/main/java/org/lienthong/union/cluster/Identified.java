package org.lienthong.union.cluster;

import java.util.Optional;
import org.lienthong.union.decision.Subject;

/** Writes the record that a decision concerns into the salt of its node, and reads it again. */
final class Identified {
  private Identified() {}

  static String salt(Subject subject) {
    return subject.library() + '/' + subject.localId();
  }

  static Optional<Subject> of(Node node) {
    String salt = NodeText.salt(node.text);
    return salt.isEmpty() ? Optional.empty() : Optional.of(Subject.parse(salt));
  }
}
