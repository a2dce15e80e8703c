package org.lienthong.z3950.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.z3950.ber.Octets;

class CharacterSetTest {
  private static Octets octets(String hex) {
    return Octets.of(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "UTF-8, 74 6f c3 a1 6e, toán",
    "MARC-8, 74 6f e2 61 6e, toán",
    "MARC-8, 6e 67 75 79 e3 e4 65 6e, nguyễn",
    "MARC-8, b3 bd e1 bc 6e 67, đường",
    "MARC-8, b3 69, đi",
    "MARC-8, b3 e3 e2 61 74 20 72 e1 bd 6e 67, đất rừng",
    "MARC-8, f2 e3 6f, ộ",
    "Latin-1, 74 6f e1 6e, toán",
    "Latin-1, 68 f2 61, hòa",
    "Latin-1, 63 72 e8 6d 65, crème",
    "Latin-1, e0 20 6c 61 20 63 61 72 74 65, à la carte",
    "Latin-1, e9 74 e9, été",
    "Latin-1, 61 f1 6f, año",
    "Latin-1, 73 74 72 61 df 65, straße",
  })
  void guessesWhatATermIsWrittenIn(String set, String octets, String text) {
    assertThat(CharacterSet.GUESSED.decode(octets(octets))).as(set).isEqualTo(text);
  }

  @Property
  void writesAnyText(@ForAll String text) {
    for (CharacterSet set : CharacterSet.values()) {
      assertThat(set.encode(text)).isNotNull();
    }
  }

  @Property
  void readsAnyOctets(@ForAll byte[] octets) {
    for (CharacterSet set : CharacterSet.values()) {
      assertThat(set.decode(Octets.of(octets))).isNotNull();
    }
  }
}
