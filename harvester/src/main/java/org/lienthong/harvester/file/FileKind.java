package org.lienthong.harvester.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Locale;
import java.util.Optional;

/** Files that hold no records for us, by their first octets, and what to do about each. */
enum FileKind {
  PASSWORD(
      "tệp Excel có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại",
      "an Excel workbook with a password; open it in Excel, remove the password (File > Info >"
          + " Protect Workbook) and save it again"),
  WORD(
      "tài liệu Word; hãy chép bảng sang Excel và lưu thành .xlsx",
      "a Word document; copy the table to Excel and save it as .xlsx"),
  SLIDES(
      "tệp trình chiếu PowerPoint, không phải danh sách",
      "a PowerPoint presentation, which is no list"),
  XLSB(
      "tệp Excel nhị phân (.xlsb); hãy mở bằng Excel và lưu lại thành .xlsx",
      "a binary Excel workbook (.xlsb); open it in Excel and save it as .xlsx"),
  OPEN_DOCUMENT(
      "tài liệu OpenDocument không phải bảng tính; hãy chép bảng sang tệp .ods hoặc .xlsx",
      "an OpenDocument file that is no spreadsheet; copy the table to .ods or .xlsx"),
  HTML(
      "trang HTML, thường do phần mềm xuất ra với tên .xls; hãy mở bằng Excel và lưu lại thành .xlsx",
      "an HTML page, which some programs export with the name .xls; open it in Excel and save it as"
          + " .xlsx"),
  SPREADSHEET_XML(
      "bảng tính XML 2003; hãy mở bằng Excel và lưu lại thành .xlsx",
      "an XML Spreadsheet 2003; open it in Excel and save it as .xlsx"),
  PDF(
      "tệp PDF; hãy xin tệp Excel gốc, hoặc chép bảng sang Excel và lưu thành .xlsx",
      "a PDF; ask for the Excel file that it was made from, or copy the table to Excel and save it"
          + " as .xlsx"),
  RTF(
      "tài liệu RTF; hãy chép bảng sang Excel và lưu thành .xlsx",
      "an RTF document; copy the table to Excel and save it as .xlsx"),
  ARCHIVE(
      "tệp nén RAR hoặc 7-Zip; hãy giải nén rồi nhập từng tệp",
      "a RAR or 7-Zip archive; unpack it and import each file"),
  DATABASE(
      "cơ sở dữ liệu Access; hãy xuất bảng sách ra Excel (.xlsx)",
      "an Access database; export the table of books to Excel (.xlsx)"),
  PICTURE(
      "tệp ảnh; danh sách phải là tệp Excel, CSV hoặc MARC",
      "a picture; a list must be an Excel, CSV or MARC file"),
  CUT_OFF(
      "tệp nén (Excel, ODS, ZIP) bị cắt cụt hoặc hỏng; hãy chép hoặc tải lại tệp, kiểm tra xem Excel có mở được không",
      "a packed file (Excel, ODS, ZIP) that is cut off or damaged; copy or download it again, and"
          + " see whether Excel opens it");

  private final String vietnamese;
  private final String english;

  FileKind(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** Returns what is wrong and what to do. */
  NotRecordsException refused() {
    return new NotRecordsException("đây là " + vietnamese + " / this is " + english);
  }

  /** Returns the kind of a file that begins so; empty when it may hold records. */
  static Optional<FileKind> of(byte[] start) {
    String text = new String(start, 0, Math.min(start.length, 4096), ISO_8859_1);
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.startsWith("%PDF")) {
      return Optional.of(PDF);
    }
    if (text.startsWith("{\\rtf")) {
      return Optional.of(RTF);
    }
    if (text.startsWith("Rar!") || text.startsWith("7z\u00bc\u00af")) {
      return Optional.of(ARCHIVE);
    }
    if (text.startsWith("\u0000\u0001\u0000\u0000Standard ")) {
      return Optional.of(DATABASE);
    }
    if (text.startsWith("\u0089PNG")
        || text.startsWith("\u00ff\u00d8\u00ff")
        || text.startsWith("GIF8")) {
      return Optional.of(PICTURE);
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && !lower.contains("<html")) {
      return Optional.of(SPREADSHEET_XML);
    }
    boolean html = lower.contains("<html") || lower.contains("<!doctype html");
    boolean markup = lower.replaceFirst("^(?:\u00ef\u00bb\u00bf)?\\s*", "").startsWith("<");
    return markup && (html || (lower.contains("<table") && !lower.contains("<record")))
        ? Optional.of(HTML)
        : Optional.empty();
  }

  /** Returns the kind of an OLE2 file that is no old workbook, by the streams that it has. */
  static Optional<FileKind> ofOle(byte[] all) {
    String text = new String(all, ISO_8859_1);
    if (has(text, "EncryptedPackage") || has(text, "EncryptionInfo")) {
      return Optional.of(PASSWORD);
    }
    if (has(text, "Workbook") || has(text, "Book")) {
      return Optional.empty();
    }
    if (has(text, "WordDocument")) {
      return Optional.of(WORD);
    }
    return has(text, "PowerPoint Document") ? Optional.of(SLIDES) : Optional.empty();
  }

  /** Says whether the directory of an OLE2 file names a stream, which it does in UTF-16. */
  private static boolean has(String octets, String stream) {
    return octets.contains(new String(stream.getBytes(UTF_16LE), ISO_8859_1));
  }
}
