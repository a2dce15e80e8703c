package org.lienthong.core.query.cql;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;

/** What {@link Cql#parse} refuses. */
final class CqlRefusals {
  private CqlRefusals() {}

  static Refusal refusalOf(String query) {
    return catchThrowableOfType(RefusedException.class, () -> Cql.parse(query)).refusal();
  }
}
