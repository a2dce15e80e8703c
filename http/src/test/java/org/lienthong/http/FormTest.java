package org.lienthong.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.http.Form.Decoding.BROKEN;
import static org.lienthong.http.Form.Decoding.NOT_UTF8;
import static org.lienthong.http.Form.Decoding.UTF8;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  private static Form form(String text) {
    return Form.decode(text.getBytes(UTF_8));
  }

  @Test
  void readsNamesAndValuesInTheirOrder() {
    assertThat(form("query=to%C3%A1n+6&&x&query=&%C3%A1=b=c").fields())
        .containsExactly(
            new Form.Field("query", "toán 6", UTF8, UTF8),
            new Form.Field("x", "", UTF8, UTF8),
            new Form.Field("query", "", UTF8, UTF8),
            new Form.Field("á", "b=c", UTF8, UTF8));
  }

  @Test
  void readsCharactersThatAreNotPercentEncodedAsUtf8() {
    assertThat(form("query=toán").fields().getFirst().value()).isEqualTo("toán");
    assertThat(Form.decode("query=toán".getBytes(ISO_8859_1)).fields())
        .containsExactly(new Form.Field("query", "to\uFFFDn", UTF8, NOT_UTF8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%4"})
  void reportsBrokenPercentEncoding(String text) {
    assertThat(form("a=1&b=" + text).fields().getLast())
        .isEqualTo(new Form.Field("b", "\uFFFD", UTF8, BROKEN));
    assertThat(form(text + "=1").fields().getFirst())
        .isEqualTo(new Form.Field(text, "1", BROKEN, UTF8));
    assertThat(form("a=1&b=" + text).percentEncoded()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%E1n", "%C0%80", "%ED%A0%80"})
  void replacesOctetsThatAreNotUtf8(String text) {
    Form.Field field = form("b=" + text).fields().getFirst();
    assertThat(field.ofValue()).isEqualTo(NOT_UTF8);
    assertThat(field.value()).startsWith("\uFFFD");
    assertThat(form("b=" + text).percentEncoded()).isTrue();
  }

  @Test
  void leavesOutFieldsAfterTheLimit() {
    String most = "a=1&".repeat(HttpLimits.MAX_PARAMETERS);
    assertThat(form(most).fields()).hasSize(HttpLimits.MAX_PARAMETERS);
    assertThat(form(most + "b=1").fields()).isEqualTo(form(most).fields());
    assertThat(form("b=1").and(form(most)).fields()).hasSize(HttpLimits.MAX_PARAMETERS);
  }

  @Property
  void readsAnyOctets(@ForAll byte[] octets) {
    assertThat(Form.decode(octets).fields()).hasSizeLessThanOrEqualTo(HttpLimits.MAX_PARAMETERS);
  }
}
