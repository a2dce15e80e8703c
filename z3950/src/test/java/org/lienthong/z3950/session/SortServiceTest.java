package org.lienthong.z3950.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.SortKey.Missing;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.SortKeySpec.MissingValueAction;
import org.lienthong.z3950.ber.Octets;

class SortServiceTest {
  @Test
  void takesMissingValuesForTheClients() {
    Octets given = Octets.of("Dũng", UTF_8);
    assertThat(key(0, new SortKeySpec.MissingValueData(given)))
        .isEqualTo(new SortKey(AccessPoint.AUTHOR, true, new SortKey.Value("Dũng")));
  }

  @Test
  void putsNullBeforeAllOthers() {
    assertThat(key(0, new SortKeySpec.NullValue()).missing()).isEqualTo(Missing.FIRST);
    assertThat(key(1, new SortKeySpec.NullValue()).missing()).isEqualTo(Missing.LAST);
    assertThat(key(0, null).missing()).isEqualTo(Missing.LAST);
  }

  private static SortKey key(int relation, @Nullable MissingValueAction missing) {
    SortKeySpec spec = new SortKeySpec(new SortKeySpec.SortField("author"), relation, 1, missing);
    return SortService.key(spec, Charsets.NONE);
  }
}
