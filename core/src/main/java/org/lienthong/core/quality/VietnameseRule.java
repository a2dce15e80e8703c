package org.lienthong.core.quality;

import static org.lienthong.marc.validation.FindingSeverity.ERROR;
import static org.lienthong.marc.validation.FindingSeverity.NOTE;
import static org.lienthong.marc.validation.FindingSeverity.WARNING;

import org.lienthong.marc.validation.FindingSeverity;
import org.lienthong.marc.validation.QualityRule;

/** The rules for Vietnamese cataloguing practice. */
public enum VietnameseRule implements QualityRule {
  PLACE_FORM(
      "vn-place-form",
      NOTE,
      "Nơi xuất bản viết tắt hoặc thiếu dấu.",
      "The place of publication is abbreviated or lacks diacritics.",
      "Ghi tên đầy đủ, chẳng hạn Hà Nội thay cho H.",
      "Enter the full name, for example Hà Nội instead of H."),
  PUBLISHER_FORM(
      "vn-publisher-form",
      NOTE,
      "Tên nhà xuất bản viết tắt, thiếu dấu hoặc có chữ «Nxb.» viết không thống nhất.",
      "The publisher's name is abbreviated, lacks diacritics or has an irregular form of «Nxb.».",
      "Ghi tên theo một dạng thống nhất, chẳng hạn Giáo dục Việt Nam, Nxb. Trẻ.",
      "Enter the name in one form, for example Giáo dục Việt Nam, Nxb. Trẻ."),
  PUBLISHER_MISSING(
      "vn-publisher-missing",
      WARNING,
      "Không có nhà xuất bản.",
      "There is no publisher.",
      "Ghi nhà xuất bản vào 260 $b; nếu sách không ghi thì [k.nxb.].",
      "Enter the publisher in 260 $b; if the book names none, [s.n.]."),
  YEAR_MISSING(
      "vn-year-missing",
      WARNING,
      "Không có năm xuất bản.",
      "There is no year of publication.",
      "Ghi năm vào 260 $c; nếu sách không ghi thì ước đoán, chẳng hạn [2005?].",
      "Enter the year in 260 $c; if the book has none, estimate it, for example [2005?]."),
  YEAR_IMPOSSIBLE(
      "vn-year-impossible",
      WARNING,
      "Năm xuất bản không thể đúng.",
      "The year of publication cannot be right.",
      "Xem lại sách và ghi năm bốn chữ số.",
      "Look at the book and enter a year of four digits."),
  PRICE_AS_ISBN(
      "vn-price-as-isbn",
      ERROR,
      "Giá tiền nằm ở chỗ của ISBN.",
      "A price stands in the place of the ISBN.",
      "Chuyển giá sang 020 $c.",
      "Move the price to 020 $c."),
  NAME_IN_CAPITALS(
      "vn-name-in-capitals",
      WARNING,
      "Tên viết toàn chữ hoa.",
      "The name is written in capitals.",
      "Viết hoa chữ đầu mỗi âm tiết: Nguyễn Du.",
      "Capitalize the first letter of each syllable: Nguyễn Du."),
  TITLE_IN_CAPITALS(
      "vn-title-in-capitals",
      WARNING,
      "Nhan đề viết toàn chữ hoa.",
      "The title is written in capitals.",
      "Chỉ viết hoa chữ đầu và tên riêng.",
      "Capitalize only the first letter and proper names."),
  MARKS_MISSING(
      "vn-marks-missing",
      WARNING,
      "Văn bản tiếng Việt không có dấu.",
      "Vietnamese text has no diacritics.",
      "Nhập lại có dấu.",
      "Enter it again with its diacritics."),
  TELEX(
      "vn-unfinished-telex",
      WARNING,
      "Chữ gõ Telex chưa thành dấu.",
      "A word typed in Telex was not converted.",
      "Thay bằng chữ có dấu.",
      "Replace it by the word with its diacritics."),
  TONE_PLACE(
      "vn-tone-misplaced",
      NOTE,
      "Dấu thanh đặt sai chữ cái.",
      "The tone mark stands on the wrong letter.",
      "Gõ lại từ này.",
      "Type the word again."),
  DAMAGED_TEXT(
      "vn-damaged-text",
      ERROR,
      "Chữ bị hỏng do chuyển mã sai.",
      "Letters were damaged by a wrong conversion of encodings.",
      "Nhập lại từ bản gốc, hoặc nhập lại tệp với --encoding đúng.",
      "Enter the text again, or import the file again with the right --encoding."),
  LANGUAGE_FORM(
      "vn-language-form",
      WARNING,
      "041 không phải là mã ngôn ngữ ba chữ cái thường.",
      "041 is not a language code of three small letters.",
      "Ghi mã, chẳng hạn vie, eng, fre.",
      "Enter the code, for example vie, eng, fre."),
  COUNTRY_FORM(
      "vn-country-form",
      NOTE,
      "044 không phải là mã nước của MARC.",
      "044 is not a MARC country code.",
      "Việt Nam là vm.",
      "The code of Viet Nam is vm."),
  VOLUME_IN_TITLE(
      "vn-volume-in-title",
      NOTE,
      "Số tập nằm trong nhan đề, nên các tập không xếp được theo thứ tự.",
      "The volume number is part of the title, so volumes cannot be put in order.",
      "Chuyển số tập sang 245 $n.",
      "Move the volume number to 245 $n."),
  KEYWORDS_JOINED(
      "vn-keywords-joined",
      NOTE,
      "Nhiều từ khoá nằm trong một trường con.",
      "Several keywords stand in one subfield.",
      "Tách mỗi từ khoá vào một $a.",
      "Put each keyword into a subfield $a of its own.");

  private final String code;
  private final FindingSeverity severity;
  private final RuleText text;

  VietnameseRule(
      String code,
      FindingSeverity severity,
      String vietnamese,
      String english,
      String remedyVietnamese,
      String remedyEnglish) {
    this.code = code;
    this.severity = severity;
    this.text = new RuleText(vietnamese, english, remedyVietnamese, remedyEnglish);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public FindingSeverity severity() {
    return severity;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
