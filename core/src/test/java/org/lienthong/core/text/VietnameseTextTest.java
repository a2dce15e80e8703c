package org.lienthong.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.core.text.VietnameseText.clean;
import static org.lienthong.core.text.VietnameseText.folded;
import static org.lienthong.core.text.VietnameseText.marked;
import static org.lienthong.core.text.VietnameseText.sortKey;
import static org.lienthong.core.text.VietnameseText.toned;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {
  @ParameterizedTest
  @CsvSource({
    "hòa,hoà",
    "khỏe,khoẻ",
    "thúy,thuý",
    "HÓA,hoá",
    "qúi,quí",
    "gìa,già",
    "tóan,toán",
    "ngòai,ngoài",
    "khuýêt,khuyết",
    "nghiêng,nghiêng",
    "giếng,giếng",
    "gì,gì",
    "mùa,mùa",
    "của,của",
    "kiều,kiều",
    "lý,lý",
    "café,café",
    "Pérez,pérez",
    "María,maría",
    "góal,góal",
    "Chloé,chloé",
    "nữ,nữ",
    "Người,người",
  })
  void putsTheToneInItsRegularPlace(String given, String expected) {
    assertThat(toned(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Lý,lí", "Kỹ thuật,kĩ thuật", "mỹ,mĩ", "quý,quí", "hy vọng,hi vọng", "tỷ,tỉ", "Vỹ,vĩ",
        "sky,sky",
    "ý,ý", "yêu,yêu", "thúy,thuý", "bay,bay", "my,mi", "quyển,quyển", "ly-tao,li-tao", "lyly,lyly",
  })
  void writesIForY(String given, String expected) {
    assertThat(marked(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Đường đến Đà Nẵng,duong den da nang",
    "Ðà ðường,da duong",
    "thƣ viện TRƢỜNG,thu vien truong",
    "Vật lý,vat li",
    "vat ly,vat li",
    "Straße Œuvre Æsop Øre Łódź,strasse oeuvre aesop ore lodz",
    "Чехов Йод,чехов иод",
    "ΟΔΌΣ,οδοσ",
    "Müller,muller",
    "한국,한국",
    "ﬁnde,finde",
  })
  void foldsMarksAway(String given, String expected) {
    assertThat(folded(given)).isEqualTo(expected);
  }

  @Test
  void cleansWhatNobodySees() {
    assertThat(clean("\ufeffTo\u00a0án\u00ad 6\u200b \u0088The \u0089end\ttab"))
        .isEqualTo("To án 6 The end tab");
  }

  @Test
  void splitsIntoWords() {
    assertThat(VietnameseText.words("ô-tô, 10/1 l'été C++ 東京 tập3"))
        .containsExactly(
            new Word("ô", true),
            new Word("tô", false),
            new Word("10", false),
            new Word("1", false),
            new Word("l", true),
            new Word("été", false),
            new Word("C", false),
            new Word("東", false),
            new Word("京", false),
            new Word("tập3", false));
  }

  @Test
  void knowsBothSpellings() {
    assertThat(VietnameseText.spellings("lí")).containsExactly("lí", "lý");
    assertThat(VietnameseText.spellings("quĩ")).containsExactly("quĩ", "quỹ");
    assertThat(VietnameseText.spellings("toán")).containsExactly("toán");
    assertThat(VietnameseText.spellings("")).containsExactly("");
  }

  @Test
  void ordersAsVietnameseDictionaries() {
    List<String> ordered =
        List.of(
            "",
            "2",
            "10",
            "a",
            "à",
            "ả",
            "ã",
            "á",
            "ạ",
            "an bình",
            "anh",
            "ăn",
            "ân",
            "ba",
            "bà",
            "ban",
            "bàn",
            "bán",
            "bản đồ",
            "cá",
            "chè",
            "da",
            "dế mèn",
            "đa",
            "đất nước",
            "e",
            "ê",
            "i",
            "kinh tế",
            "kỹ thuật",
            "o",
            "ô",
            "ơ",
            "tập 2",
            "tập 10",
            "u",
            "ư",
            "văn",
            "y",
            "я");
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort((a, b) -> Arrays.compareUnsigned(sortKey(a), sortKey(b)));
    assertThat(shuffled).isEqualTo(ordered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Nhật Ánh", "Thuỷ thủ", "Ậ ự ễ Ỹ", "ờ ừ", "Việt Nam"})
  void treatsComposedAndDecomposedTextAlike(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(clean(apart)).isEqualTo(text);
    assertThat(marked(apart)).isEqualTo(marked(text));
    assertThat(folded(apart)).isEqualTo(folded(text));
    assertThat(sortKey(apart)).isEqualTo(sortKey(text));
  }

  @Property
  void isIdempotent(@ForAll String text) {
    assertThat(clean(clean(text))).isEqualTo(clean(text));
    assertThat(toned(toned(text))).isEqualTo(toned(text));
    assertThat(marked(marked(text))).isEqualTo(marked(text));
    assertThat(folded(folded(text))).isEqualTo(folded(text));
  }

  @Property
  void buildsOnTheFormBefore(@ForAll String text) {
    assertThat(marked(clean(text))).isEqualTo(marked(text));
    assertThat(folded(marked(text))).isEqualTo(folded(text));
    assertThat(folded(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(folded(text));
  }
}
