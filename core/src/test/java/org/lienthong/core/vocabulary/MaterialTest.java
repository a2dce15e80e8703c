package org.lienthong.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.Leader;

class MaterialTest {
  @ParameterizedTest
  @CsvSource({
    "am, BOOK,",
    "tm, BOOK,",
    "as, SERIAL, BTC",
    "ai, SERIAL, BTC",
    "aa, ARTICLE,",
    "ab, ARTICLE, BTC",
    "cm, SCORE,",
    "em, MAP, TABD",
    "gm, VIDEO, HLDT",
    "jm, AUDIO, HLDT",
    "km, IMAGE, TABD",
    "mm, SOFTWARE, HLDT",
    "om, KIT, HLDT",
    "pm, MIXED,",
    "rm, OBJECT, HLDT",
    "?m, BOOK,"
  })
  void isSaidByTheLeader(String positions, Material material, @Nullable MaterialClass register) {
    Leader leader = Leader.BOOK.with(6, positions.charAt(0)).with(7, positions.charAt(1));

    assertThat(Material.of(leader)).isEqualTo(material);
    assertThat(Material.register(leader).orElse(null)).isEqualTo(register);
  }

  @Test
  void standsForALetterOfTheLeader() {
    assertThat(Material.of('t')).containsExactly(Material.BOOK, Material.SERIAL, Material.ARTICLE);
    assertThat(Material.of('d')).containsExactly(Material.SCORE);
    assertThat(Material.of('z')).isEmpty();
  }
}
