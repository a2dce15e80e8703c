package org.lienthong.harvester.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class CoverLinksTest {
  private static List<String> found(DataField... fields) {
    return CoverLinks.of(new MarcRecord(Leader.BOOK, List.of(fields))).stream()
        .map(URI::toString)
        .toList();
  }

  private static DataField link(String indicators, String... codesAndData) {
    return DataField.of("856", indicators, codesAndData);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Cover", "Front cover image", "Ảnh bìa", "Bìa", "hình bìa trước", "Thumbnail"})
  void aLinkThatIsCalledACoverIsOne(String name) {
    assertThat(found(link("42", "3", name, "u", "https://a.example/1")))
        .containsExactly("https://a.example/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Back cover", "Bìa sau", "Bìa 4", "Mục lục", "Toàn văn", "Discovery"})
  void otherNamesAreNone(String name) {
    assertThat(found(link("42", "3", name, "u", "https://a.example/1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "42, image/jpeg, /1, true",
    "48, jpg, /1, true",
    "40, image/jpeg, /1, false",
    "42, application/pdf, /1.jpg, false",
    "40, '', /1.JPG, true",
    "40, '', /1.jpeg?size=2, true",
    "40, '', /1.png, true",
    "41, '', /1.webp, true",
    "40, '', /1.pdf, false",
    "42, '', /?f=1.jpg, false",
  })
  void aRelatedPictureOrAFileOfAPictureIsOne(
      String indicators, String format, String path, boolean cover) {
    String address = "https://a.example" + path;
    DataField field =
        format.isEmpty()
            ? link(indicators, "u", address)
            : link(indicators, "q", format, "u", address);
    assertThat(found(field)).isEqualTo(cover ? List.of(address) : List.of());
  }

  @Test
  void theSurestIsFirstAndFewAreTried() {
    DataField[] fields =
        Stream.concat(
                Stream.iterate(1, n -> n + 1)
                    .limit(5)
                    .map(n -> link("40", "u", "https://a.example/" + n + ".jpg")),
                Stream.of(link("42", "3", "Bìa", "u", "https://b.example/")))
            .toArray(DataField[]::new);
    assertThat(found(fields))
        .containsExactly(
            "https://b.example/", "https://a.example/1.jpg", "https://a.example/2.jpg");
  }

  @Test
  void addressesAreReadAsPeopleWriteThem() {
    assertThat(found(link("40", "u", " HTTPS://A.Example/Toán 6.jpg#trang1 ")))
        .containsExactly("https://a.example/To%C3%A1n%206.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/1.jpg",
        "ftp://a.example/1.jpg",
        "http:///1.jpg",
        "1.jpg",
        "javascript:1.jpg",
        "http://user:secret@a.example/1.jpg",
        "http://[::1/1.jpg",
        "http://a.example:x/1.jpg"
      })
  void whatIsNoAddressOfTheWebIsLeftOut(String address) {
    assertThat(found(link("42", "3", "Bìa", "u", address))).isEmpty();
  }
}
