package org.lienthong.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.cover.Covers;
import org.lienthong.console.site.Accent;
import org.lienthong.console.site.Bilingual;
import org.lienthong.console.site.Colour;
import org.lienthong.console.site.Contact;
import org.lienthong.console.site.Logo;
import org.lienthong.console.site.RequestLogging;
import org.lienthong.console.site.Site;
import org.lienthong.console.site.SiteFile;
import org.lienthong.oai.OaiSettings;

/**
 * The section {@code site} of a configuration file, checked; the logo is read when a server starts.
 *
 * @param name of the catalogue
 * @param headline the first line of the start page
 * @param welcome what follows it
 * @param logo file of the logo; null for none
 * @param accent the colour of links and buttons
 * @param contact those who run the catalogue
 */
record SiteSettings(
    Bilingual name,
    Bilingual headline,
    Bilingual welcome,
    @Nullable Path logo,
    Accent accent,
    Contact contact) {
  private static final int MAX_LINE = 120;
  private static final int MAX_TEXT = 3_000;

  /** The section as it is written; everything is optional. */
  record Draft(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String headline,
      @Nullable String headlineEn,
      @Nullable String welcome,
      @Nullable String welcomeEn,
      @Nullable String logo,
      @Nullable String accent,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String addressEn) {
    static final Draft EMPTY =
        new Draft(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Returns the settings of a section; those of an empty one when there is none. */
  static SiteSettings of(@Nullable Draft section) {
    Draft draft = section == null ? Draft.EMPTY : section;
    Bilingual name = text("name", draft.name, draft.nameEn, MAX_LINE);
    return new SiteSettings(
        name.isEmpty() ? Site.DEFAULT_NAME : name,
        text("headline", draft.headline, draft.headlineEn, MAX_LINE),
        text("welcome", draft.welcome, draft.welcomeEn, MAX_TEXT),
        draft.logo == null ? null : Path.of(draft.logo),
        draft.accent == null ? Accent.DEFAULT : accent(draft.accent),
        new Contact(
            email(draft.email),
            phone(draft.phone),
            text("address", draft.address, draft.addressEn, MAX_LINE * 2)));
  }

  private static Bilingual text(
      String name, @Nullable String vietnamese, @Nullable String english, int most) {
    notTooLong("site." + name, vietnamese, most);
    notTooLong("site." + name + "-en", english, most);
    return Bilingual.of(vietnamese, english);
  }

  private static void notTooLong(String setting, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw SettingChecks.refused(
          setting,
          text.substring(0, MAX_LINE / 2) + "…",
          "có nhiều nhất " + most + " chữ",
          "have at most " + most + " characters");
    }
  }

  private static Accent accent(String text) {
    Colour colour =
        Colour.parse(text)
            .orElseThrow(() ->
                SettingChecks.refused(
                    "site.accent",
                    text,
                    "là một màu viết như '#0b5c66', trong dấu nháy",
                    "be a colour such as '#0b5c66', in quotation marks"));
    return Accent.of(colour)
        .orElseThrow(() ->
            SettingChecks.refused(
                "site.accent",
                text,
                "đậm hơn, để chữ trên nền trắng đọc được (độ tương phản 4,5:1)",
                "be darker, so that text on white can be read (contrast 4.5:1)"));
  }

  private static String email(@Nullable String email) {
    if (email != null && !OaiSettings.isEmail(email)) {
      throw SettingChecks.refused(
          "site.email",
          email,
          "là địa chỉ thư điện tử có tên miền đầy đủ như thuvien@example.vn",
          "be an e-mail address with a full domain name such as library@example.org");
    }
    return Optional.ofNullable(email).orElse("");
  }

  private static String phone(@Nullable String phone) {
    if (phone != null && !phone.matches("[+(]?\\d[-\\d ().]{3,30}")) {
      throw SettingChecks.refused(
          "site.phone",
          phone,
          "là số điện thoại như 028 3822 5055",
          "be a telephone number such as +84 28 3822 5055");
    }
    return Optional.ofNullable(phone).orElse("");
  }

  /**
   * Returns what pages show; reads the logo.
   *
   * @throws org.lienthong.app.cli.CommandException when the logo cannot be used
   */
  Site site(AccessLog log, Covers covers) {
    SiteFile picture = logo == null ? null : read(logo);
    return new Site(name, headline, welcome, picture, accent, contact, logging(log), covers);
  }

  private static RequestLogging logging(AccessLog log) {
    return switch (log) {
      case OFF -> RequestLogging.NOTHING;
      case SHORT -> RequestLogging.PAGES;
      case FULL -> RequestLogging.ADDRESSES;
    };
  }

  private static SiteFile read(Path file) {
    try {
      if (Files.size(file) <= Logo.MAX_OCTETS) {
        Optional<SiteFile> logo = Logo.of(Files.readAllBytes(file));
        if (logo.isPresent()) {
          return logo.get();
        }
      }
    } catch (IOException e) {
      throw SettingChecks.refused(
          "site.logo",
          file,
          "là một tệp có thật mà người dùng đang chạy máy chủ đọc được",
          "be a file that exists and that the user of the server may read");
    }
    int kilobytes = Logo.MAX_OCTETS / 1024;
    throw SettingChecks.refused(
        "site.logo",
        file,
        "là hình SVG, PNG hoặc WebP không quá " + kilobytes + " KB",
        "be a picture in SVG, PNG or WebP of at most " + kilobytes + " KB");
  }
}
