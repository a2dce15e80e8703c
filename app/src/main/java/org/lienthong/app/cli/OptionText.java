package org.lienthong.app.cli;

import java.util.Map;
import java.util.Optional;

/** The table of the meanings of all options, for help, completion and manual. */
final class OptionText {
  /**
   * The text of an option, which is the same in every command that has it.
   *
   * @param value the placeholder of its value in help; empty for a flag
   */
  record Text(String value, String vietnamese, String english) {}

  private static final Map<String, Text> TABLE =
      Map.ofEntries(
          option(
              "accept-vanished",
              "",
              "tin nguồn hoặc danh sách mới kể cả khi nhiều biểu ghi đã mất; mặc định thì dừng lại",
              "believe a source or a new list even when many records are gone; the default is to"
                  + " stop"),
          option(
              "address",
              "TEXT",
              "địa chỉ của thư viện, hiện cho bạn đọc",
              "where the library is, shown to readers"),
          option(
              "admin",
              "",
              "tài khoản quản trị, ghi được vào mọi thư viện",
              "an administrator, who may write everywhere"),
          option(
              "all", "", "mọi thư viện có địa chỉ thu thập", "every library that has an address"),
          option("area", "A:B", "địa bàn, từ rộng đến hẹp", "area, from wide to narrow"),
          option(
              "batch",
              "NUMBER",
              "chỉ những biểu ghi của lần nhập này",
              "only the records of this import"),
          option("bind", "ADDRESS", "địa chỉ mạng để lắng nghe", "network address to listen on"),
          option(
              "catalogue",
              "CODE",
              "mục lục: union hoặc mã thư viện",
              "catalogue: union or the code of a library"),
          option(
              "config", "FILE", "tệp cấu hình lienthong.yaml", "configuration file lienthong.yaml"),
          option(
              "data",
              "DIR",
              "thư mục dữ liệu; mặc định là $LIENTHONG_DATA, hoặc ./data",
              "data directory; $LIENTHONG_DATA or ./data unless given"),
          option(
              "detach",
              "",
              "giao việc cho máy chủ, in mã công việc rồi thoát ngay",
              "leave the job to the server, print its id and return at once"),
          option("dry-run", "", "chỉ thử, không ghi gì", "try only, write nothing"),
          option(
              "elements",
              "NAME",
              "tập yếu tố Z39.50, ví dụ F hoặc B",
              "Z39.50 element set name, such as F or B"),
          option("email", "EMAIL", "thư điện tử cho bạn đọc", "e-mail address shown to readers"),
          option(
              "encoding",
              "NAME",
              "bảng mã của tệp; auto thì tự nhận ra",
              "character encoding of the file; auto detects it"),
          option("file", "FILE", "tệp biểu ghi đã sửa", "file with the edited record"),
          option(
              "format",
              "NAME",
              "khuôn dạng biểu ghi; import tự nhận ra, export lấy theo đuôi tệp",
              "format of the records; import detects it, export takes it from the file's name"),
          option(
              "map",
              "HEADING=FIELD",
              "trường của một cột trong bảng, ví dụ 'Tên cột=245$a'; '-' để bỏ cột; dùng được nhiều lần",
              "field of a column of a table, for example 'Heading=245$a'; '-' leaves it out; may be"
                  + " given several times"),
          option(
              "profile",
              "NAME",
              "cách hiểu cột đã lưu, hoặc của phần mềm: koha, slims, goodreads, librarything,"
                  + " openbiblio, emiclib, librarika",
              "a saved meaning of columns, or that of a product: koha, slims, goodreads,"
                  + " librarything, openbiblio, emiclib, librarika"),
          option(
              "report",
              "FILE",
              "ghi vào tệp CSV này mọi thứ bị loại, được sửa, bị bỏ qua hoặc không hiểu",
              "write everything that was rejected, repaired, passed over or not understood to this"
                  + " CSV file"),
          option(
              "save-profile",
              "NAME",
              "lưu --profile và --map của lần này dưới một tên",
              "saves --profile and --map of this import under a name"),
          option("full", "", "thu thập lại từ đầu", "harvest everything again"),
          option(
              "hours", "TEXT", "giờ mở cửa, hiện cho bạn đọc", "opening hours, shown to readers"),
          option(
              "http-port",
              "PORT",
              "cổng HTTP của SRU, OAI-PMH và các trang",
              "HTTP port of SRU, OAI-PMH and pages"),
          option(
              "json",
              "",
              "in kết quả dạng JSON cho chương trình",
              "print the outcome as JSON for programs"),
          option(
              "level",
              "LEVELS",
              "cấp học: mn, th, thcs, thpt",
              "school levels: mn, th, thcs, thpt"),
          option("library", "CODE", "mã thư viện", "code of the library"),
          option("limit", "NUMBER", "nhiều nhất bao nhiêu dòng", "at most so many lines"),
          option("marc", "FILE", "ghi ra tệp MARC", "write to a MARC file"),
          option(
              "max-vanished",
              "PERCENT",
              "danh sách mới được thiếu nhiều nhất bao nhiêu phần trăm biểu ghi; mặc định 10",
              "at most so many percent of the records may be missing in a new list; 10 unless"
                  + " given"),
          option("name", "NAME", "tên cho người đọc", "name for people"),
          option("name-en", "NAME", "tên tiếng Anh", "English name"),
          option("oai", "URL", "địa chỉ OAI-PMH để thu thập", "OAI-PMH address to harvest from"),
          option(
              "offline",
              "",
              "không hỏi máy khác, ví dụ địa chỉ của thư viện thành viên",
              "ask no other computer, such as the addresses of members"),
          option(
              "out",
              "FILE",
              "ghi ra tệp này thay vì màn hình",
              "write to this file instead of the screen"),
          option(
              "passphrase-file",
              "FILE",
              "tệp có mật khẩu của bản sao lưu ở dòng đầu",
              "file whose first line is the passphrase of the backup"),
          option(
              "oai-login",
              "USER:PASSWORD",
              "tên và mật khẩu cho địa chỉ OAI-PMH; none thì xoá",
              "name and password for the OAI-PMH address; none removes them"),
          option(
              "sru-login",
              "USER:PASSWORD",
              "tên và mật khẩu cho địa chỉ SRU; none thì xoá",
              "name and password for the SRU address; none removes them"),
          option(
              "publish-address",
              "yes|no",
              "có công bố địa chỉ OAI-PMH riêng của thư viện trong Identify hay không",
              "whether Identify may name the library's own OAI-PMH address"),
          option("phone", "NUMBER", "điện thoại cho bạn đọc", "telephone shown to readers"),
          option("prefix", "PREFIX", "metadataPrefix của OAI-PMH", "metadataPrefix of OAI-PMH"),
          option(
              "query",
              "CQL",
              "chỉ những biểu ghi tìm thấy bằng CQL",
              "only the records that this CQL query finds"),
          option(
              "replace-all",
              "",
              "tệp là toàn bộ danh sách: biểu ghi không có trong tệp sẽ bị xoá",
              "the file is the whole list: records that it lacks are deleted"),
          option(
              "rows",
              "titles|copies",
              "trong bảng: mỗi nhan đề một dòng, hay mỗi bản một dòng",
              "in tables: one row a title, or one row a copy"),
          option("set", "SPEC", "setSpec của OAI-PMH", "setSpec of OAI-PMH"),
          option(
              "since",
              "FILE",
              "chỉ ghi những gì đã đổi từ bản sao lưu này, và sau nó khôi phục được tiếp",
              "write only what has changed since this backup, after which it can be restored"),
          option("sru", "URL", "địa chỉ SRU để thu thập", "SRU address to harvest from"),
          option("syntax", "NAME", "cú pháp biểu ghi Z39.50", "Z39.50 record syntax"),
          option("tls", "", "nối bằng TLS", "connect by TLS"),
          option("trust", "FILE", "chứng chỉ PEM được tin", "PEM certificate to trust"),
          option(
              "type",
              "TYPE",
              "loại thư viện: school, public, university, other",
              "kind of library: school, public, university, other"),
          option(
              "user",
              "NAME",
              "tên đăng nhập; mật khẩu được hỏi sau",
              "login name; the password is asked for"),
          option("website", "URL", "trang web của thư viện", "website of the library for readers"),
          option(
              "with-index",
              "",
              "sao lưu cả chỉ mục tìm kiếm, để khỏi dựng lại khi khôi phục",
              "back the search index up too, so that a restore need not rebuild it"),
          option(
              "rule",
              "RULE",
              "chỉ quy tắc này, và mọi biểu ghi vi phạm",
              "only this rule, and all records that break it"),
          option("who", "NAME", "người quyết định", "who decides"),
          option("why", "TEXT", "lí do", "the reason"),
          option("xlsx", "FILE", "ghi ra bảng tính XLSX", "write to an XLSX workbook"),
          option(
              "yes",
              "",
              "đồng ý trước, không hỏi lại (cho tập lệnh)",
              "agree beforehand, without a question (for scripts)"),
          option("z3950", "HOST:PORT/DB", "địa chỉ Z39.50", "Z39.50 address"),
          option("z3950-port", "PORT", "cổng Z39.50", "Z39.50 port"));

  private OptionText() {}

  private static Map.Entry<String, Text> option(
      String name, String value, String vietnamese, String english) {
    return Map.entry(name, new Text(value, vietnamese, english));
  }

  /** Returns the text of an option, by its name without dashes. */
  static Optional<Text> of(String name) {
    return Optional.ofNullable(TABLE.get(name));
  }
}
