package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.index.lucene.Shelf.field;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.suggestion.Correction;
import org.lienthong.core.suggestion.SuggestedAnswer;
import org.lienthong.core.suggestion.Suggestion;
import org.lienthong.core.suggestion.SuggestionLimits;
import org.lienthong.core.suggestion.Suggestions;

class SuggestionsTest {
  private static final Shelf SHELF = Shelf.make();

  @BeforeAll
  static void fill() {
    SHELF
        .put("mat-biec", "Mắt biếc", field("100", "a", "Nguyễn Nhật Ánh"))
        .put("lich-su", "Lịch sử 11", field("020", "a", "9786049188503 (pbk.)"))
        .put("pride", "Pride and prejudice", field("100", "a", "Jane Austen"))
        .put("toan6", "Toán 6. Tập 1", field("020", "a", "9786040123459"))
        .put("tv4", "Tiếng Việt 4. T.2")
        .put("sgk-hoc", "Cách viết sách giáo khoa")
        .put("hat", "Tiếng hát của biển")
        .put("dat", "Đất rừng phương Nam", field("100", "a", "Đoàn Giỏi"))
        .put("truyen", "Truyện cổ tích Việt Nam")
        .put("giao", "Giáo trình triết học")
        .put("quoc-su", "Việt Nam sử lược")
        .put("noise", "Nhà ở thời xưa", field("500", "a", "Tác giả: Trần Kim"))
        .put("indonexia", "Indonexia xưa và nay");
    SHELF.put("khac", "other", Shelf.book("Khoa học vũ trụ"));
    SHELF.catchUp();
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static SuggestedAnswer answer(String typed) {
    return new Suggestions(SHELF.index).answer(List.of(Shelf.LIBRARY), AccessPoint.ANY, typed);
  }

  private static String first(SuggestedAnswer answer) {
    long[] keys = answer.shown().keys(0, 1);
    return keys.length == 0 ? "" : Objects.requireNonNull(SHELF.store.byKeys(keys).getFirst()).id();
  }

  @ParameterizedTest
  @CsvSource({
    "mawts bieecs,mat-biec,mắt biếc,TELEX",
    "ma81t bie6c1,mat-biec,mắt biếc,VNI",
    "tieengs vieejt 4,tv4,tiếng việt 4,TELEX",
    "tieng1 viet65 4 tap 2,tv4,tiéng việt 4 tap 2,VNI",
    "ddaats ruwngf phuwowng nam,dat,đất rừng phương nam,TELEX",
    "mắt biết,mat-biec,mắt biếc,SOUND_ALIKE",
    "lịch xử 11,lich-su,lịch sử 11,SOUND_ALIKE",
    "chuyện cổ tích,truyen,truyện cổ tích,SOUND_ALIKE",
    "dáo trình triết học,giao,giáo trình triết học,SOUND_ALIKE",
    "pride prejudise,pride,pride prejudice,LETTER",
    "jane autsen,pride,jane austen,LETTER",
    "giáo trìh triết học,giao,giáo trình triết học,LETTER",
    "ting việt 4,tv4,tiếng việt 4,LETTER",
    "sachgiaokhoa,sgk-hoc,sach giao khoa,JOINED",
    "tienghatcuabien,hat,tieng hat cua bien,JOINED",
    "truyện cổtích,truyen,truyện cổ tích,JOINED",
    "indo nexia xưa và nay,indonexia,indonexia xưa và nay,SPLIT",
    "đất rừng phươ,dat,đất rừng phương,UNFINISHED",
    "mắt biếc xyzzy,mat-biec,mắt biếc,LEFT_OUT",
    "sgk toans lớp 6,toan6,sgk toán lớp 6,TELEX",
  })
  void suggestsWhatIsMeant(String typed, String first, String text, String correction) {
    SuggestedAnswer answer = answer(typed);
    assertThat(answer.found().size()).isZero();
    assertThat(answer.suggestions()).extracting(Suggestion::text).first().isEqualTo(text);
    assertThat(answer.suggestions().getFirst().corrections())
        .containsExactly(Correction.valueOf(correction));
    assertThat(first(answer)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "ISBN 9786049188503 (pbk.),lich-su,9786049188503",
    "isbn: 978-604-918-850-3 bìa mềm,lich-su,9786049188503",
    "6049188,lich-su,ISBN *6049188*",
    "9786049188530,lich-su,9786049188503",
    "9786049188505,lich-su,9786049188503",
    "9786041188503,lich-su,9786049188503",
    "604918850,lich-su,ISBN *604918850*",
  })
  void suggestsStandardNumbers(String typed, String first, String text) {
    SuggestedAnswer answer = answer(typed);
    assertThat(answer.suggestions()).extracting(Suggestion::text).first().isEqualTo(text);
    assertThat(answer.suggestions().getFirst().corrections()).containsExactly(Correction.NUMBER);
    assertThat(first(answer)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mat biec", "Tiếng Việt 4", "toan6", "sách giáo khoa", "9786049188503"})
  void suggestsNothingForWhatIsFound(String typed) {
    SuggestedAnswer answer = answer(typed);
    assertThat(answer.found().size()).isPositive();
    assertThat(answer.suggestions()).isEmpty();
    assertThat(answer.shown()).isSameAs(answer.found());
  }

  @Test
  void suggestsNothingFromOtherCatalogues() {
    assertThat(answer("khoa hojc vux truj").suggestions())
        .noneMatch(suggestion -> suggestion.text().contains("vũ trụ"));
  }

  @Test
  void saysWhenTheWordsAreScattered() {
    assertThat(answer("nhà giả kim").found().size()).isEqualTo(1);
    assertThat(answer("nhà giả kim").scattered()).isTrue();
    assertThat(answer("truyện cổ tích").scattered()).isFalse();
    assertThat(answer("toán 6 tập 1").scattered()).isFalse();
  }

  @Test
  void readsAStarAsEverything() {
    assertThat(answer("*").found().size()).isEqualTo(13);
  }

  @Test
  void suggestsNothingForNonsense() {
    assertThat(answer("qwzxv bnmkj").suggestions()).isEmpty();
  }

  @Test
  void leavesLongTextsAlone() {
    assertThat(answer("mawts " + "bieecs ".repeat(SuggestionLimits.WORDS - 1)).suggestions())
        .isNotEmpty();
    assertThat(answer("mawts " + "bieecs ".repeat(SuggestionLimits.WORDS)).suggestions()).isEmpty();
  }
}
