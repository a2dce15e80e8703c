package org.lienthong.core.accesspoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPointTest {
  @Test
  void givesEveryNumberAndNameToOneAccessPoint() {
    List<Integer> numbers =
        Arrays.stream(AccessPoint.values()).flatMap(p -> p.bib1().stream()).toList();
    assertThat(numbers).doesNotHaveDuplicates();
    List<String> names =
        Arrays.stream(AccessPoint.values())
            .flatMap(p -> p.cql().stream())
            .map(n -> n.toLowerCase(Locale.ROOT))
            .toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "1,PERSONAL_NAME",
    "4,TITLE",
    "5,SERIES",
    "6,UNIFORM_TITLE",
    "7,ISBN",
    "8,ISSN",
    "9,LCCN",
    "12,LOCAL_NUMBER",
    "13,DEWEY",
    "14,UDC",
    "16,LC_CALL_NUMBER",
    "21,SUBJECT",
    "30,DATE",
    "31,DATE",
    "33,KEY_TITLE",
    "53,CALL_NUMBER",
    "54,LANGUAGE",
    "58,SUBJECT_PLACE",
    "59,PLACE",
    "62,ABSTRACT",
    "63,NOTE",
    "1002,NAME",
    "1003,AUTHOR",
    "1004,PERSONAL_AUTHOR",
    "1007,STANDARD_IDENTIFIER",
    "1009,SUBJECT_NAME",
    "1011,DATE_ENTERED",
    "1012,DATE_MODIFIED",
    "1016,ANY",
    "1018,PUBLISHER",
    "1031,MATERIAL",
    "1044,HOLDING_LIBRARY",
    "1075,GENRE",
    "1079,SUBJECT_TOPIC",
  })
  void knowsBib1(int use, AccessPoint point) {
    assertThat(AccessPoint.ofBib1(use)).contains(point);
  }

  @ParameterizedTest
  @CsvSource({
    "dc.title,TITLE", "DC.Creator,AUTHOR", "bath.name,NAME", "bath.personalName,PERSONAL_NAME",
    "bath.isbn,ISBN", "rec.identifier,LOCAL_NUMBER", "cql.serverChoice,ANY", "lt.grade,GRADE",
    "bath.topicalSubject,SUBJECT_TOPIC", "dc.coverage,SUBJECT_PLACE",
  })
  void knowsCqlNamesInAnyLetterCase(String name, AccessPoint point) {
    assertThat(AccessPoint.ofCql(name)).contains(point);
  }

  @Test
  void knowsNoOthers() {
    assertThat(AccessPoint.ofBib1(9999)).isEmpty();
    assertThat(AccessPoint.ofCql("title")).isEmpty();
  }
}
