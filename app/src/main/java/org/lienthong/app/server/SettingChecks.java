package org.lienthong.app.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.job.CoverFetching;
import org.lienthong.core.network.AddressBlock;
import org.lienthong.http.ForwardedFamily;
import org.lienthong.http.Proxies;
import org.lienthong.oai.OaiSettings;

/**
 * Checks of the values in the configuration file. A value that cannot be used is refused with one
 * sentence in both languages that names the setting; a setting that is absent is always correct.
 */
final class SettingChecks {
  private static final int MAX_PORT = 65_535;

  private SettingChecks() {}

  /**
   * Returns the refusal of a value.
   *
   * @param vietnamese what it must be, to follow "phải"
   * @param english what it must be, to follow "must"
   */
  static CommandException refused(String setting, Object value, String vietnamese, String english) {
    String quoted = "'" + setting + "'";
    return new CommandException(
        quoted
            + " trong tệp cấu hình phải "
            + vietnamese
            + "; giá trị '"
            + value
            + "' không dùng được",
        quoted
            + " in the configuration must "
            + english
            + "; the value '"
            + value
            + "' cannot be used");
  }

  static void port(String setting, @Nullable Integer port) {
    if (port != null && (port < 0 || port > MAX_PORT)) {
      throw refused(
          setting, port, "là số cổng từ 0 đến " + MAX_PORT, "be a port from 0 to " + MAX_PORT);
    }
  }

  static void repository(@Nullable String repository) {
    if (repository != null && !OaiSettings.isRepository(repository)) {
      throw refused(
          "repository",
          repository,
          "là tên miền như thuvien.example.vn, trong đó mỗi phần bắt đầu bằng chữ cái và chỉ có chữ"
              + " cái không dấu, chữ số, gạch nối",
          "be a domain name such as library.example.org, in which each part begins with a letter"
              + " and has only letters of ASCII, digits and hyphens");
    }
  }

  static void adminEmail(@Nullable String email) {
    if (email != null && !OaiSettings.isEmail(email)) {
      throw refused(
          "admin-email",
          email,
          "là địa chỉ thư điện tử có tên miền đầy đủ như thuvien@example.vn",
          "be an e-mail address with a full domain name such as library@example.org");
    }
  }

  static Proxies proxies(@Nullable List<String> blocks, @Nullable String headers) {
    ForwardedFamily family = family(headers);
    if (blocks == null) {
      return Proxies.NONE;
    }
    try {
      return Proxies.of(blocks, family);
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "'proxies' trong tệp cấu hình phải là danh sách địa chỉ IP hoặc khối CIDR như"
              + " 10.0.0.0/8; giá trị "
              + blocks
              + " không dùng được",
          "'proxies' in the configuration must list IP addresses or CIDR blocks such as 10.0.0.0/8;"
              + " the value "
              + blocks
              + " cannot be used");
    }
  }

  static CoverFetching covers(ServerSettings.CoversDraft draft) {
    boolean allowed = Boolean.TRUE.equals(draft.fetch());
    if (draft.networks() == null) {
      return new CoverFetching(allowed, List.of());
    }
    try {
      return new CoverFetching(
          allowed, draft.networks().stream().map(AddressBlock::parse).toList());
    } catch (IllegalArgumentException e) {
      throw refused(
          "covers.networks",
          draft.networks(),
          "là danh sách địa chỉ IP hoặc khối CIDR như 10.20.0.0/16",
          "list IP addresses or CIDR blocks such as 10.20.0.0/16");
    }
  }

  static AccessLog accessLog(@Nullable String word) {
    return word == null
        ? AccessLog.OFF
        : AccessLog.of(word)
            .orElseThrow(() ->
                refused("access-log", word, "là off, short hoặc full", "be off, short or full"));
  }

  static ServerSettings.Tls tls(ServerSettings.TlsDraft draft) {
    port("tls.z3950-port", draft.z3950Port());
    return new ServerSettings.Tls(
        Path.of(required("tls.keystore", draft.keystore())),
        Path.of(required("tls.password-file", draft.passwordFile())),
        required("tls.z3950-port", draft.z3950Port()));
  }

  private static <T> T required(String setting, @Nullable T value) {
    if (value == null) {
      throw refused(setting, "", "có khi có mục 'tls'", "be given when there is a section 'tls'");
    }
    return value;
  }

  private static ForwardedFamily family(@Nullable String headers) {
    if (headers == null) {
      return ForwardedFamily.X_FORWARDED;
    }
    return ForwardedFamily.of(headers)
        .orElseThrow(() -> {
          List<String> words =
              Stream.of(ForwardedFamily.values()).map(ForwardedFamily::word).toList();
          return refused(
              "proxy-headers",
              headers,
              "là " + String.join(" hoặc ", words),
              "be " + String.join(" or ", words));
        });
  }
}
