package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** A record that a form does not have is in no answer of that form. */
class LeftOutRecordsTest {
  private static final String OAI = "oai:lienthong.example:TV/";
  private static final Pattern IDENTIFIER = Pattern.compile("<identifier>" + OAI + "([^<]+)<");
  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken([^>]*)>([^<]*)|<resumptionToken([^>]*)/>");
  private static final Pattern SIZE = Pattern.compile("completeListSize=\"(\\d+)\"");

  /** Two of seven have no language, so no EDM; what is kept of one is broken, so it has no form. */
  private static final Set<String> ALL = Set.of("1", "2", "3", "4", "5", "6");

  private static final Set<String> IN_EDM = Set.of("1", "3", "5", "6");

  @TempDir Path folder;
  private TestRepository repository;

  @BeforeEach
  void fill() {
    SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT.withPageSize(2));
    repository.addLibrary("TV", "Thư viện tỉnh", Map.of());
    for (int i = 1; i <= 7; i++) {
      MarcRecord book = TestRepository.book("" + i, "Toán " + i);
      boolean hasLanguage = i != 2 && i != 4;
      repository.put(
          "TV",
          "" + i,
          hasLanguage ? TestRepository.with(book, DataField.of("041", "0 ", "a", "vie")) : book);
    }
    repository.store.write(LeftOutRecordsTest::breakTheSeventh);
    repository.delete("TV", "6");
    clock.advance(Duration.ofSeconds(2));
  }

  private static int breakTheSeventh(StoreTransaction transaction) {
    return transaction.statements().run("UPDATE record SET marc = x'7f' WHERE id = '7'");
  }

  @AfterEach
  void stop() {
    repository.close();
  }

  private static Set<String> expected(String prefix) {
    return prefix.equals("edm") ? IN_EDM : ALL;
  }

  @ParameterizedTest
  @ValueSource(strings = {"oai_dc", "marc21", "marcxml", "mods", "oai_qdc", "edm"})
  void listsHaveTheSameRecordsAndTellTheirNumber(String prefix) {
    for (String verb : List.of("ListRecords", "ListIdentifiers")) {
      List<String> pages = pages(verb, prefix);
      assertThat(pages.stream().flatMap(page -> found(page).stream()))
          .as(verb)
          .containsExactlyInAnyOrderElementsOf(expected(prefix));
      assertThat(size(pages.getLast())).as(verb).isEqualTo(expected(prefix).size());
      assertThat(pages.subList(0, pages.size() - 1))
          .as("no empty page and no broken one")
          .allSatisfy(page -> assertThat(found(page)).hasSize(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"oai_dc", "marc21", "marcxml", "mods", "oai_qdc", "edm"})
  void getRecordAndListMetadataFormatsAgreeWithTheLists(String prefix) {
    for (int i = 1; i <= 7; i++) {
      boolean listed = expected(prefix).contains("" + i);
      String record =
          get("/oai/TV?verb=GetRecord&metadataPrefix=" + prefix + "&identifier=" + OAI + i);
      assertThat(record.contains("<error code=\"cannotDisseminateFormat\">"))
          .as("record %s in %s: %s", i, prefix, record)
          .isNotEqualTo(listed);
      String formats = get("/oai/TV?verb=ListMetadataFormats&identifier=" + OAI + i);
      assertThat(formats.contains("<metadataPrefix>" + prefix + "<"))
          .as("%s among the forms of record %s", prefix, i)
          .isEqualTo(listed);
    }
  }

  @Test
  void aRecordInNoFormHasNoMetadataFormats() {
    assertThat(get("/oai/TV?verb=ListMetadataFormats&identifier=" + OAI + 7))
        .contains("<error code=\"noMetadataFormats\">");
  }

  @Test
  void aSetWhoseRecordsAFormLacksMatchesNothing() {
    repository.addLibrary("ANH", "Kho ảnh", Map.of());
    repository.put("ANH", "1", new MarcRecord(Leader.BOOK, List.of()));
    for (String verb : List.of("ListRecords", "ListIdentifiers")) {
      assertThat(get("/oai/ANH?verb=" + verb + "&metadataPrefix=edm"))
          .contains("<error code=\"noRecordsMatch\">");
    }
  }

  private List<String> pages(String verb, String prefix) {
    List<String> pages = new ArrayList<>();
    pages.add(get("/oai/TV?verb=" + verb + "&metadataPrefix=" + prefix));
    for (String token = token(pages.getLast()); !token.isEmpty(); token = token(pages.getLast())) {
      pages.add(get("/oai/TV?verb=" + verb + "&resumptionToken=" + token));
    }
    return pages;
  }

  private String get(String pathAndQuery) {
    var response = repository.ask("GET", pathAndQuery, "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Schemas.complaints(response.body())).isEmpty();
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static Set<String> found(String page) {
    Set<String> out = new TreeSet<>();
    IDENTIFIER.matcher(page).results().forEach(match -> out.add(match.group(1)));
    return out;
  }

  private static String token(String page) {
    Matcher matcher = TOKEN.matcher(page);
    return matcher.find() && matcher.group(2) != null ? matcher.group(2) : "";
  }

  private static int size(String page) {
    Matcher matcher = SIZE.matcher(page);
    assertThat(matcher.find()).as("completeListSize in %s", page).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}
