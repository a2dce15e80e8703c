package org.lienthong.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissedSearchesTest {
  private static final Instant START = Instant.parse("2026-09-05T07:00:00Z");

  @TempDir Path folder;
  private Instant now = START;

  private Path file() {
    return folder.resolve("missed.tsv");
  }

  private MissedSearches counted() {
    return MissedSearches.in(file(), () -> now);
  }

  private void add(MissedSearches searches, String typed, int times) {
    for (int i = 0; i < times; i++) {
      now = now.plus(Duration.ofMinutes(1));
      searches.add(typed);
    }
  }

  private List<String> texts() {
    return MissedSearches.mostFrequent(file()).stream().map(MissedSearches.Missed::text).toList();
  }

  @Test
  void aTextIsKeptWhenItCameOften() throws Exception {
    MissedSearches searches = counted();
    add(searches, "Nguyễn Văn A lớp 7B", MissedSearches.TIMES - 1);
    assertThat(file()).doesNotExist();
    add(searches, "Harry  Potter ", MissedSearches.TIMES - 1);
    add(searches, "harry potter", 1);

    assertThat(MissedSearches.mostFrequent(file()))
        .containsExactly(
            new MissedSearches.Missed(
                "harry potter", MissedSearches.TIMES, LocalDate.of(2026, 9, 5)));
    assertThat(Files.readString(file())).doesNotContain("nguyễn");
  }

  @Test
  void theMostFrequentIsFirstAlsoAfterANewStart() {
    MissedSearches searches = counted();
    add(searches, "đô-rê-mon", 3);
    add(searches, "conan", 4);
    add(counted(), "đô-rê-mon", 2);

    assertThat(texts()).containsExactly("đô-rê-mon", "conan");
  }

  @Test
  void theFileIsWrittenOnceAMinute() {
    MissedSearches searches = counted();
    add(searches, "conan", 3);
    searches.add("conan");
    assertThat(MissedSearches.mostFrequent(file()).getFirst().times()).isEqualTo(3);
    add(searches, "conan", 1);
    assertThat(MissedSearches.mostFrequent(file()).getFirst().times()).isEqualTo(5);
  }

  @Test
  void whatNobodySearchesForAgainIsForgotten() {
    MissedSearches searches = counted();
    add(searches, "conan", 3);
    now = now.plus(Duration.ofDays(MissedSearches.DAYS));
    add(searches, "dế mèn", 3);
    assertThat(texts()).containsExactlyInAnyOrder("conan", "dế mèn");
    now = now.plus(Duration.ofDays(1));
    add(searches, "dế mèn", 1);
    assertThat(texts()).containsExactly("dế mèn");
    now = now.plus(Duration.ofDays(MissedSearches.DAYS + 1));
    add(searches, "conan", 1);
    assertThat(texts()).isEmpty();
  }

  @Test
  void countsNoMoreThanSoManyTextsAndNoLongOnes() {
    MissedSearches searches = counted();
    add(searches, "conan", 2);
    for (int i = 0; i < MissedSearches.TEXTS; i++) {
      searches.add("máy " + i);
    }
    add(searches, "conan", 1);
    add(searches, "a".repeat(MissedSearches.CHARACTERS + 1), 3);
    assertThat(file()).doesNotExist();
    add(searches, "a".repeat(MissedSearches.CHARACTERS), 3);
    assertThat(texts()).containsExactly("a".repeat(MissedSearches.CHARACTERS));
  }

  @Test
  void aFloodOfOtherTextsPushesNoKeptOneOut() {
    MissedSearches searches = counted();
    add(searches, "conan", 3);
    for (int i = 0; i < MissedSearches.TEXTS + 1; i++) {
      searches.add("máy " + i);
    }
    add(searches, "doraemon", 3);
    assertThat(texts()).containsExactlyInAnyOrder("conan", "doraemon");
  }

  @Test
  void aFileThatSomebodyChangedIsReadAsFarAsItIsUnderstood() throws Exception {
    Files.writeString(file(), "3\t2026-09-05\tconan\nx\n3\tyesterday\tb\n\n99999999999\t\t\n");
    assertThat(texts()).containsExactly("conan");
  }
}
