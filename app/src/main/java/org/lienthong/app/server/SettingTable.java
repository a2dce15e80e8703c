package org.lienthong.app.server;

import java.util.List;
import org.lienthong.console.site.Site;

/**
 * The settings of {@code lienthong.yaml} as people read about them, in the order of the reference.
 * A test compares the names with those that the program reads, and the page with {@code
 * docs/configuration.md}.
 */
public final class SettingTable {
  /**
   * One setting.
   *
   * @param name its name in the file; {@code tls.keystore} is {@code keystore} below {@code tls}
   * @param example a value that is accepted
   * @param byDefault the value when it is absent; empty for none
   * @param vietnamese what it means, a sentence
   * @param english what it means, a sentence
   */
  record Setting(
      String name, String example, String byDefault, String vietnamese, String english) {}

  private static final ServerSettings DEFAULT = ServerSettings.DEFAULT;

  private static final List<Setting> ALL =
      List.of(
          new Setting(
              "bind",
              "0.0.0.0",
              DEFAULT.bind(),
              "Địa chỉ của máy này để lắng nghe; 0.0.0.0 là mọi địa chỉ, cho mạng nội bộ.",
              "The address of this computer to listen on; 0.0.0.0 is every address, for a LAN."),
          new Setting(
              "http-port",
              "8080",
              "" + DEFAULT.httpPort(),
              "Cổng của SRU, OAI-PMH và các trang; 0 là một cổng trống bất kỳ.",
              "The port of SRU, OAI-PMH and pages; 0 is any free port."),
          new Setting(
              "z3950-port",
              "2100",
              "" + DEFAULT.z3950Port(),
              "Cổng Z39.50; 0 là một cổng trống bất kỳ.",
              "The port of Z39.50; 0 is any free port."),
          new Setting(
              "base-url",
              "https://thuvien.example.vn",
              "",
              "Địa chỉ của cả máy chủ mà máy khách biết, nằm trong mọi liên kết; không có thì lấy"
                  + " từ yêu cầu.",
              "The address of the whole server that clients know, used in every link; without it"
                  + " the address comes from the request."),
          new Setting(
              "repository",
              "thuvien.example.vn",
              DEFAULT.repository(),
              "Tên miền trong định danh OAI: đặt một lần, không bao giờ đổi.",
              "The domain name in OAI identifiers: set it once and never change it."),
          new Setting(
              "admin-email",
              "thuvien@example.vn",
              DEFAULT.adminEmail(),
              "Địa chỉ thư của người phụ trách, hiện ra cho bên thu thập.",
              "The e-mail address of the administrator, shown to harvesters."),
          new Setting(
              "rights",
              "https://creativecommons.org/publicdomain/zero/1.0/",
              "",
              "Địa chỉ của giấy phép dùng biểu ghi.",
              "The address of the licence of the records."),
          new Setting(
              "proxies",
              "[127.0.0.1, 10.0.0.0/8]",
              "",
              "Địa chỉ hoặc khối CIDR của các proxy ngược mà tiêu đề chuyển tiếp được tin.",
              "The addresses or CIDR blocks of reverse proxies whose forwarded headers are"
                  + " trusted."),
          new Setting(
              "proxy-headers",
              "forwarded",
              "x-forwarded",
              "Tiêu đề mà các proxy đó đặt: x-forwarded (X-Forwarded-For, -Host, -Proto, -Port,"
                  + " -Prefix) hoặc forwarded (RFC 7239); tiêu đề kia bị bỏ qua.",
              "The headers that these proxies set: x-forwarded (X-Forwarded-For, -Host, -Proto,"
                  + " -Port, -Prefix) or forwarded (RFC 7239); the others are ignored."),
          new Setting(
              "access-log",
              "short",
              DEFAULT.accessLog().word(),
              "Nhật ký truy cập HTTP: off không ghi; short ghi phương thức, đường dẫn, mã trạng"
                  + " thái, số octet và thời gian, không ghi địa chỉ hay câu hỏi; full ghi thêm địa"
                  + " chỉ máy khách và câu hỏi.",
              "The log of HTTP requests: off writes nothing; short writes method, path, status,"
                  + " octets and time, but no address and no query; full adds the address of the"
                  + " client and the query."),
          new Setting(
              "tls.keystore",
              "/etc/lienthong/z3950.p12",
              "",
              "Tệp PKCS12 có khoá và chứng chỉ của Z39.50 qua TLS; không có mục tls thì không có"
                  + " TLS.",
              "The PKCS12 file with the key and certificate of Z39.50 over TLS; without the section"
                  + " tls there is no TLS."),
          new Setting(
              "tls.password-file",
              "/etc/lienthong/z3950.password",
              "",
              "Tệp có mật khẩu của tệp PKCS12 đó.",
              "The file with the password of that PKCS12 file."),
          new Setting(
              "tls.z3950-port", "2101", "", "Cổng Z39.50 qua TLS.", "The port of Z39.50 over TLS."),
          new Setting(
              "covers.fetch",
              "true",
              "false",
              "Cho phép lệnh `covers fetch` lấy hình bìa từ các địa chỉ nằm trong biểu ghi (856). Không đặt"
                  + " thì tắt: khi bật, máy chủ gửi yêu cầu tới những trang do người biên mục của mọi thành"
                  + " viên ghi, và những trang đó biết địa chỉ của máy chủ. Hãy xem quyền dùng hình trước"
                  + " khi bật.",
              "Allows the command `covers fetch` to fetch covers from the addresses in records (856). It is"
                  + " off unless set: when on, the server sends requests to sites that cataloguers of any"
                  + " member wrote down, and these sites learn its address. Check the rights in the"
                  + " pictures first."),
          new Setting(
              "covers.networks",
              "[10.20.0.0/16]",
              "",
              "Địa chỉ IP và khối CIDR ngoài internet mà `covers fetch` được hỏi, ví dụ máy chủ hình trong"
                  + " mạng của trường. Mọi địa chỉ riêng khác đều bị từ chối, để không biểu ghi nào"
                  + " khiến được máy chủ hỏi vào mạng nội bộ.",
              "IP addresses and CIDR blocks outside the internet that `covers fetch` may ask, such as a"
                  + " server of pictures in the network of the schools. Every other private address is"
                  + " refused, so that no record can make the server ask its own network."),
          new Setting(
              "site.name",
              "Thư viện các trường Quận 3",
              Site.DEFAULT_NAME.vietnamese(),
              "Tên mục lục, trên mọi trang.",
              "The name of the catalogue, on every page."),
          new Setting(
              "site.name-en",
              "School Libraries of District 3",
              "",
              "Tên mục lục bằng tiếng Anh. Mỗi chữ của mục site có thể chỉ viết bằng một ngôn ngữ: khi đó cả"
                  + " hai dùng nó.",
              "The name of the catalogue in English. Every text of the section site may be given in one"
                  + " language only: it then stands for both."),
          new Setting(
              "site.headline",
              "Tìm sách trong các trường Quận 3",
              "",
              "Dòng đầu của trang tìm kiếm.",
              "The first line of the search page."),
          new Setting(
              "site.headline-en",
              "Find a book in District 3",
              "",
              "Dòng đó bằng tiếng Anh.",
              "That line in English."),
          new Setting(
              "site.welcome",
              "'Mượn sách tại thư viện trường em, từ 7 giờ đến 16 giờ.'",
              "",
              "Lời giới thiệu dưới ô tìm kiếm, chữ thường, các đoạn cách nhau một dòng trống; không nhận HTML.",
              "The text below the search box, plain, with empty lines between paragraphs; HTML is shown as"
                  + " it is written."),
          new Setting(
              "site.welcome-en",
              "'Borrow at your school library, 7 am to 4 pm.'",
              "",
              "Lời giới thiệu bằng tiếng Anh.",
              "That text in English."),
          new Setting(
              "site.logo",
              "/etc/lienthong/logo.svg",
              "",
              "Tệp hình SVG, PNG hoặc WebP, không quá 48 KB, hiện cạnh tên trong ô vuông 40 điểm ảnh.",
              "A picture in SVG, PNG or WebP of at most 48 KB, shown beside the name in a square of 40"
                  + " pixels."),
          new Setting(
              "site.accent",
              "'#0b5c66'",
              "'" + DEFAULT.look().accent().colour().css() + "'",
              "Màu của liên kết và nút, trong dấu nháy. Màu phải đủ đậm để đọc được trên nền trắng (độ tương"
                  + " phản 4,5:1); màu cho nền tối do chương trình tính.",
              "The colour of links and buttons, in quotation marks. It must be dark enough to be read on"
                  + " white (contrast 4.5:1); the program derives the colour for the dark scheme."),
          new Setting(
              "site.email",
              "thuvien@example.vn",
              "",
              "Địa chỉ thư cho bạn đọc, ở cuối mọi trang.",
              "The e-mail address for readers, at the end of every page."),
          new Setting(
              "site.phone",
              "028 3822 5055",
              "",
              "Số điện thoại cho bạn đọc.",
              "The telephone number for readers."),
          new Setting(
              "site.address",
              "'12 Nguyễn Thị Minh Khai, Quận 3'",
              "",
              "Địa chỉ cho bạn đọc.",
              "The address for readers."),
          new Setting(
              "site.address-en",
              "'12 Nguyen Thi Minh Khai, District 3'",
              "",
              "Địa chỉ đó bằng tiếng Anh.",
              "That address in English."));

  private SettingTable() {}

  static List<Setting> all() {
    return ALL;
  }

  /** Returns the configuration reference, a page of Markdown in both languages. */
  public static String markdown() {
    StringBuilder out =
        new StringBuilder(
            """
            # Cấu hình / Configuration

            Trang này do `bin/lienthong help configuration` in ra từ mã nguồn; đừng sửa bằng tay.
            Tệp cấu hình là YAML, tên thường dùng là `lienthong.yaml`, và được nêu bằng `serve --config FILE`. Mọi thiết lập đều có thể bỏ qua.
            Tuỳ chọn `--bind`, `--http-port`, `--z3950-port` trên dòng lệnh thắng tệp cấu hình. Biến môi trường: xem `bin/lienthong help`.

            `bin/lienthong help configuration` prints this page from the code; do not edit it by hand.
            The configuration file is YAML, usually called `lienthong.yaml`, and is named by `serve --config FILE`. Every setting is optional.
            The options `--bind`, `--http-port` and `--z3950-port` take precedence over the file. Environment variables: see `bin/lienthong help`.
            """);
    for (Setting setting : ALL) {
      out.append("\n## ").append(setting.name()).append("\n\n");
      out.append("- ví dụ / example: `").append(yaml(setting)).append("`\n");
      out.append("- mặc định / default: ");
      out.append(setting.byDefault().isEmpty() ? "—" : "`" + setting.byDefault() + "`");
      out.append("\n\n").append(setting.vietnamese()).append("\n\n");
      out.append(setting.english()).append('\n');
    }
    return out.toString();
  }

  /** Returns a line, or a short section, with which a file may set it. */
  static String yaml(Setting setting) {
    int dot = setting.name().indexOf('.');
    return dot < 0
        ? setting.name() + ": " + setting.example()
        : setting.name().substring(0, dot)
            + ": {"
            + setting.name().substring(dot + 1)
            + ": "
            + setting.example()
            + "}";
  }
}
