package org.lienthong.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.text.VietnameseText;

class HighlightTest {
  private static String marked(String typed, String text) {
    return Highlight.of(typed).parts(text).stream()
        .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "toan 6|Toán 6: sách giáo viên|[Toán] [6]: sách giáo viên",
        "toan|Toàn tập, toán|[Toàn] tập, [toán]",
        "toán|Toàn tập, toán, TOAN|Toàn tập, [toán], [TOAN]",
        "an|Toán an toàn|Toán [an] toàn",
        "6|Toán 16, 6|Toán 16, [6]",
        "vat ly|Vật lí 8|[Vật] [lí] 8",
        "vật lý|Vật lí 8|[Vật] [lí] 8",
        "hòa|Hoà bình|[Hoà] bình",
        "dat rung|Đất rừng phương Nam|[Đất] [rừng] phương Nam",
        "to|Ô-tô|Ô-[tô]",
        "b|<b>đậm</b>|<[b]>đậm</[b]>",
        "khong|Toán|Toán"
      })
  void marksWholeWordsOnly(String typed, String text, String expected) {
    assertThat(marked(typed, text)).isEqualTo(expected);
  }

  @Test
  void marksDecomposedLettersWithTheirMarks() {
    String apart = "Toa\u0301n 6";

    assertThat(marked("toan", apart)).isEqualTo("[Toa\u0301n] 6");
  }

  @Test
  void marksNothingWithoutWords() {
    assertThat(marked("", "Toán")).isEqualTo("Toán");
    assertThat(marked("?!", "Toán?!")).isEqualTo("Toán?!");
    assertThat(Highlight.NONE.parts("")).isEmpty();
  }

  @Property
  void losesNothingAndMarksOnlyWhatWasTyped(@ForAll String typed, @ForAll String text) {
    StringBuilder whole = new StringBuilder();
    for (Highlight.Part part : Highlight.of(typed).parts(text)) {
      assertThat(part.text()).isNotEmpty();
      whole.append(part.text());
      if (part.marked()) {
        assertThat(VietnameseText.words(VietnameseText.clean(typed)))
            .anyMatch(
                w -> VietnameseText.folded(w.text()).equals(VietnameseText.folded(part.text())));
      }
    }
    assertThat(whole).hasToString(text);
  }

  @Property
  void marksEachWordOfTheTextItself(@ForAll String text) {
    String clean = VietnameseText.clean(text);

    long words =
        VietnameseText.words(clean).stream()
            .filter(w -> !VietnameseText.folded(w.text()).isEmpty())
            .count();

    assertThat(Highlight.of(clean).parts(clean).stream().filter(Highlight.Part::marked))
        .hasSize((int) words);
  }
}
