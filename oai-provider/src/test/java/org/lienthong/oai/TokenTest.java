package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens live as long as they say, through restarts, and nobody else can make one. */
class TokenTest {
  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
  private static final String BAD = "<error code=\"badResumptionToken\">";

  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-01-01T00:00:00Z");

  private TestRepository open(Path place, int records) {
    TestRepository repository =
        TestRepository.on(place, clock, OaiSettings.DEFAULT.withPageSize(2));
    for (int i = 0; i < records; i++) {
      repository.put("union", "" + i, TestRepository.book("" + i, "Toán " + i));
    }
    clock.advance(Duration.ofSeconds(2));
    return repository;
  }

  private static String firstToken(TestRepository repository) {
    Matcher found = TOKEN.matcher(repository.get("/oai?verb=ListRecords&metadataPrefix=marc21"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String resume(TestRepository repository, String token) {
    return repository.get("/oai?verb=ListRecords&resumptionToken=" + token);
  }

  /** They are signed, so these are of another version of the program. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1|ListRecords|union|marc21|||1767225600|0|x|2|5|9|1798761600",
        "1|ListRecords|union|marc21||y|1767225600|0|1767225601|2|5|9|1798761600",
        "1|ListRecords|union|marc21|||9223372036854775807|0|1767225601|2|5|9|1798761600",
        "1|ListRecords|union|marc21|||1767225600|0|1767225601|2|5|9|99999999999999999999",
        "sets|union|a|x|1798761600",
        "sets|union|a|1|9223372036854775807"
      })
  void areBadWithNumbersThatAreNone(String text) {
    try (TestRepository repository = open(folder, 5)) {
      String token = TokenSigner.of(repository.store).seal(text);
      assertThat(resume(repository, token)).contains(BAD);
      assertThat(repository.get("/oai?verb=ListSets&resumptionToken=" + token)).contains(BAD);
    }
  }

  @Test
  void surviveARestart() {
    String token;
    try (TestRepository before = open(folder, 5)) {
      token = firstToken(before);
    }
    try (TestRepository after = open(folder, 0)) {
      assertThat(resume(after, token)).contains("union/2<", "union/3<").doesNotContain("union/1<");
    }
  }

  @Test
  void expireWhenTheySay() {
    try (TestRepository repository = open(folder, 5)) {
      String token = firstToken(repository);
      clock.advance(OaiLimits.TOKEN_LIFE.minusSeconds(1));
      assertThat(resume(repository, token)).contains("union/2<");
      clock.advance(Duration.ofSeconds(1));
      assertThat(resume(repository, token)).contains(BAD);
    }
  }

  @Test
  void areRefusedWhenAnyCharacterIsChanged() {
    try (TestRepository repository = open(folder, 5)) {
      String token = firstToken(repository);
      for (int i = 0; i < token.length(); i++) {
        char other = token.charAt(i) == 'A' ? 'B' : 'A';
        String changed = token.substring(0, i) + other + token.substring(i + 1);
        assertThat(resume(repository, changed)).as("character %d", i).contains(BAD);
      }
      for (String cut : List.of(token.substring(1), token.substring(0, 20), token + "A", "%3D")) {
        assertThat(resume(repository, cut)).contains(BAD);
      }
    }
  }

  @Test
  void areRefusedByAnotherRepository() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (TestRepository one = open(folder, 5);
        TestRepository other = open(elsewhere, 5)) {
      assertThat(resume(other, firstToken(one))).contains(BAD);
    }
  }

  @Test
  void areNotGivenWhenTheListFillsItsLastPage() {
    try (TestRepository repository = open(folder, 4)) {
      String last = resume(repository, firstToken(repository));
      assertThat(last)
          .contains("union/3<")
          .containsPattern("<resumptionToken completeListSize=\"4\" cursor=\"2\"\\s*/>|></res");
      assertThat(TOKEN.matcher(last).find()).isFalse();
    }
  }

  @Test
  void stillGiveARecordWhenAllThatWereToComeHaveChanged() {
    try (TestRepository repository = open(folder, 4)) {
      String token = firstToken(repository);
      repository.put("union", "2", TestRepository.book("2", "Văn 2"));
      repository.put("union", "3", TestRepository.book("3", "Văn 3"));

      assertThat(resume(repository, token))
          .contains("union/2<", "union/3<", "<responseDate>2026-01-01T00:00:03Z<");
    }
  }

  @Test
  void sayThatNothingIsLeftBeforeTheUntilThatWasAskedFor() {
    try (TestRepository repository = open(folder, 4)) {
      Matcher found =
          TOKEN.matcher(
              repository.get(
                  "/oai?verb=ListRecords&metadataPrefix=marc21&until=2026-01-01T00:00:01Z"));
      assertThat(found.find()).isTrue();
      repository.put("union", "2", TestRepository.book("2", "Văn 2"));
      repository.put("union", "3", TestRepository.book("3", "Văn 3"));

      assertThat(resume(repository, found.group(1))).contains("noRecordsMatch");
    }
  }

  @Test
  void leadThroughAllSets() {
    try (TestRepository repository = open(folder, 0)) {
      List<String> sets =
          IntStream.range(0, OaiLimits.SETS_PAGE).mapToObj(i -> "curated:" + i).toList();
      repository.putIn("union", "1", TestRepository.book("1", "Toán"), sets);
      String first = repository.get("/oai?verb=ListSets");
      Matcher found = TOKEN.matcher(first);
      assertThat(found.find()).isTrue();
      String second = repository.get("/oai?verb=ListSets&resumptionToken=" + found.group(1));
      assertThat(count(first) + count(second)).isGreaterThan(OaiLimits.SETS_PAGE);
      assertThat(second).contains("cursor=\"" + OaiLimits.SETS_PAGE + "\"");
      assertThat(Schemas.complaints(second.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isEmpty();
    }
  }

  private static int count(String answer) {
    return answer.split("<setSpec>", -1).length - 1;
  }
}
