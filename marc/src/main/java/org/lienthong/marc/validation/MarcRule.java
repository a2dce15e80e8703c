package org.lienthong.marc.validation;

import static org.lienthong.marc.validation.FindingSeverity.ERROR;
import static org.lienthong.marc.validation.FindingSeverity.NOTE;
import static org.lienthong.marc.validation.FindingSeverity.WARNING;

/** The rules of MARC 21. */
public enum MarcRule implements QualityRule {
  FIELD_MISSING(
      "field-missing",
      ERROR,
      "Thiếu trường bắt buộc.",
      "A mandatory field is missing.",
      "Thêm trường này; nhan đề ghi vào 245 $a.",
      "Add the field; the title goes into 245 $a."),
  TITLE_MISSING(
      "title-missing",
      ERROR,
      "Trường 245 không có nhan đề ($a).",
      "Field 245 has no title ($a).",
      "Ghi nhan đề chính vào 245 $a.",
      "Enter the title in 245 $a."),
  CODED_FIELD_MISSING(
      "coded-field-missing",
      NOTE,
      "Không có trường 008, nên chương trình khác không biết năm, nước và ngôn ngữ.",
      "There is no field 008, so other programs do not know year, country and language.",
      "Thêm 008 với năm xuất bản, mã nước (vm) và mã ngôn ngữ (vie).",
      "Add 008 with the year, the country code and the language code."),
  TAG_UNKNOWN(
      "tag-unknown",
      WARNING,
      "MARC 21 không có nhãn trường này.",
      "MARC 21 has no such tag.",
      "Kiểm tra nhãn trường có bị gõ sai không; trường nội bộ nên dùng nhãn có chữ số 9.",
      "Check the tag for a typing error; local fields should have a tag with the digit 9."),
  TAG_OBSOLETE(
      "tag-obsolete",
      NOTE,
      "Trường này không còn dùng trong MARC 21.",
      "This field is obsolete in MARC 21.",
      "Chuyển nội dung sang trường hiện hành, chẳng hạn 440 sang 490 và 830.",
      "Move the content to the present field, for example from 440 to 490 and 830."),
  FIELD_REPEATED(
      "field-repeated",
      ERROR,
      "Trường này chỉ được có một lần nhưng bị lặp.",
      "This field is not repeatable but occurs again.",
      "Gộp các trường lại, hoặc chuyển sang trường được lặp.",
      "Merge the fields, or move the content to a repeatable field."),
  FIELD_KIND(
      "field-kind",
      ERROR,
      "Trường kiểm soát (00X) không có trường con; mọi trường khác phải có chỉ thị và trường con.",
      "Control fields (00X) have no subfields; all other fields have indicators and subfields.",
      "Ghi lại trường theo đúng loại của nhãn.",
      "Enter the field in the form of its tag."),
  FIELD_EMPTY(
      "field-empty",
      WARNING,
      "Trường không có nội dung.",
      "The field has no content.",
      "Xoá trường hoặc ghi nội dung.",
      "Delete the field or enter its content."),
  INDICATOR(
      "indicator",
      WARNING,
      "Chỉ thị có giá trị mà MARC 21 không định nghĩa cho trường này.",
      "The indicator has a value that MARC 21 does not define for this field.",
      "Chọn một trong các giá trị cho phép (␣ là dấu cách).",
      "Choose one of the defined values (␣ is a blank)."),
  INDICATOR_OBSOLETE(
      "indicator-obsolete",
      NOTE,
      "Chỉ thị có giá trị không còn dùng.",
      "The indicator has an obsolete value.",
      "Thay bằng giá trị hiện hành (␣ là dấu cách).",
      "Replace it by a present value (␣ is a blank)."),
  SUBFIELD_UNKNOWN(
      "subfield-unknown",
      WARNING,
      "Trường này không có trường con đó.",
      "This field has no such subfield.",
      "Kiểm tra mã trường con; dữ liệu nội bộ ghi vào $9.",
      "Check the subfield code; local data go into $9."),
  SUBFIELD_OBSOLETE(
      "subfield-obsolete",
      NOTE,
      "Trường con này không còn dùng trong MARC 21.",
      "This subfield is obsolete in MARC 21.",
      "Chuyển nội dung sang trường con hiện hành.",
      "Move the content to the present subfield."),
  SUBFIELD_REPEATED(
      "subfield-repeated",
      WARNING,
      "Trường con này chỉ được có một lần trong trường.",
      "This subfield is not repeatable in its field.",
      "Gộp nội dung, hoặc lặp cả trường nếu trường được lặp.",
      "Merge the content, or repeat the field if it is repeatable."),
  SUBFIELD_EMPTY(
      "subfield-empty",
      WARNING,
      "Trường con không có nội dung.",
      "The subfield has no content.",
      "Xoá trường con hoặc ghi nội dung.",
      "Delete the subfield or enter its content."),
  MAIN_ENTRY_TWICE(
      "main-entry-twice",
      ERROR,
      "Biểu ghi có hơn một tiêu đề chính (1XX).",
      "The record has more than one main entry (1XX).",
      "Giữ một tiêu đề chính; các tên khác ghi vào 700, 710 hoặc 711.",
      "Keep one main entry; other names go into 700, 710 or 711."),
  FIXED_LENGTH(
      "fixed-length",
      ERROR,
      "Trường mã hoá không đúng số ký tự.",
      "The coded field does not have its number of characters.",
      "Ghi lại trường cho đủ số ký tự.",
      "Enter the field again with the right number of characters."),
  FIXED_CODE(
      "fixed-code",
      WARNING,
      "Vị trí này có mã mà MARC 21 không định nghĩa.",
      "This position has a code that MARC 21 does not define.",
      "Chọn một trong các mã cho phép (␣ là dấu cách).",
      "Choose one of the defined codes (␣ is a blank)."),
  FIXED_CODE_OBSOLETE(
      "fixed-code-obsolete",
      NOTE,
      "Vị trí này có mã không còn dùng.",
      "This position has an obsolete code.",
      "Thay bằng mã hiện hành.",
      "Replace it by the present code."),
  CODE_UNKNOWN(
      "code-unknown",
      WARNING,
      "Mã không có trong danh sách mã của MARC.",
      "The code is not in the MARC code list.",
      "Tra danh sách mã; chẳng hạn tiếng Việt là vie, Việt Nam là vm.",
      "Look it up in the code list; Vietnamese is vie, Viet Nam is vm."),
  CODE_OBSOLETE(
      "code-obsolete",
      NOTE,
      "Mã không còn dùng trong danh sách mã của MARC.",
      "The code is obsolete in the MARC code list.",
      "Thay bằng mã hiện hành; chẳng hạn Việt Nam là vm.",
      "Replace it by the present code; Viet Nam is vm."),
  CODES_JOINED(
      "codes-joined",
      NOTE,
      "Nhiều mã ngôn ngữ viết liền trong một trường con, như cách cũ.",
      "Several language codes stand in one subfield, as in old practice.",
      "Tách mỗi mã vào một trường con.",
      "Put each code into a subfield of its own."),
  VALUE_SHAPE(
      "value-shape",
      WARNING,
      "Nội dung không đúng dạng quy định.",
      "The content does not have the prescribed form.",
      "Ghi lại theo dạng quy định.",
      "Enter it in the prescribed form."),
  ISBN_SHAPE(
      "isbn-shape",
      WARNING,
      "020 $a không phải là số ISBN 10 hoặc 13 chữ số.",
      "020 $a is not an ISBN of 10 or 13 digits.",
      "Chép lại ISBN từ sách; giá tiền ghi vào $c, thông tin bìa vào $q, số sai vào $z.",
      "Copy the ISBN from the book; the price goes into $c, the binding into $q, a wrong number"
          + " into $z."),
  ISBN_CHECK_DIGIT(
      "isbn-check-digit",
      ERROR,
      "Số kiểm tra của ISBN sai.",
      "The check digit of the ISBN is wrong.",
      "Chép lại ISBN từ sách; nếu sách in sai thì chuyển sang $z.",
      "Copy the ISBN again from the book; if the book has it wrong, move it to $z."),
  ISSN_CHECK_DIGIT(
      "issn-check-digit",
      ERROR,
      "ISSN không đúng dạng 1234-5679 hoặc sai số kiểm tra.",
      "The ISSN does not have the form 1234-5679, or its check digit is wrong.",
      "Chép lại ISSN từ ấn phẩm; số in sai chuyển sang $y.",
      "Copy the ISSN again from the publication; a number printed wrongly goes into $y."),
  ISMN_CHECK_DIGIT(
      "ismn-check-digit",
      ERROR,
      "ISMN không đúng dạng hoặc sai số kiểm tra.",
      "The ISMN does not have its form, or its check digit is wrong.",
      "Chép lại ISMN từ bản nhạc; số in sai chuyển sang $z.",
      "Copy the ISMN again from the music; a number printed wrongly goes into $z."),
  LINK_SHAPE(
      "link-shape",
      WARNING,
      "Trường con liên kết ($6 hoặc $8) không đúng dạng.",
      "The linking subfield ($6 or $8) does not have its form.",
      "Ghi $6 dạng 880-01 (hoặc 245-01 trong trường 880), $8 dạng 1.1\\x.",
      "Write $6 as 880-01 (or 245-01 in a field 880), $8 as 1.1\\x."),
  LINK_MISSING(
      "link-missing",
      WARNING,
      "Trường 880 không có $6, nên không biết là bản của trường nào.",
      "Field 880 has no $6, so nobody knows which field it repeats.",
      "Thêm $6 với nhãn và số của trường tương ứng.",
      "Add $6 with the tag and number of the other field."),
  LINK_UNPAIRED(
      "link-unpaired",
      WARNING,
      "$6 chỉ tới một trường không có trong biểu ghi.",
      "$6 refers to a field that the record does not have.",
      "Sửa số liên kết hoặc thêm trường tương ứng.",
      "Correct the number, or add the other field."),
  DATE_ORDER(
      "date-order",
      WARNING,
      "Năm thứ nhất và năm thứ hai của 008 ngược thứ tự đối với loại năm đã ghi.",
      "The two dates of 008 are in the wrong order for their type.",
      "Kiểm tra 008/06 và hai năm.",
      "Check 008/06 and both dates."),
  DATE_DIFFERS(
      "date-differs",
      WARNING,
      "Năm trong 008 khác năm trong 260 hoặc 264 $c.",
      "The year in 008 differs from the one in 260 or 264 $c.",
      "Xem sách rồi sửa năm sai.",
      "Look at the book and correct the wrong year."),
  NONFILING(
      "nonfiling-characters",
      NOTE,
      "Số ký tự bỏ qua khi sắp xếp cắt ngang một từ của nhan đề.",
      "The number of characters to skip in filing ends inside a word of the title.",
      "Nhan đề tiếng Việt dùng 0; tiếng Anh: The = 4, An = 3, A = 2.",
      "Vietnamese titles have 0; English: The = 4, An = 3, A = 2.");

  private final String code;
  private final FindingSeverity severity;
  private final RuleText text;

  MarcRule(
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
