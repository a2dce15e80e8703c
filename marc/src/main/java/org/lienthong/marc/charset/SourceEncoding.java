package org.lienthong.marc.charset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The encodings of records that can be chosen for a file. */
public enum SourceEncoding {
  /** Detected from the declarations of records and from their octets. */
  AUTO("auto", Utf8::decode),
  /** UTF-8. */
  UTF8("utf-8", Utf8::decode),
  /** MARC-8 with all its sets, East Asian ones included. */
  MARC8("marc-8", Marc8::decode),
  /** ISO 8859-1, read as Windows-1252, which it nearly always is. */
  LATIN1("latin1", CodePages.WINDOWS_1252),
  /** Windows-1258, Vietnamese with combining tones. */
  CP1258("cp1258", CodePages.WINDOWS_1258),
  /** TCVN 5712:1993 VN3, "ABC": one octet per letter. */
  TCVN3("tcvn3", Tcvn3::decode),
  /** VNI for Windows: letter and mark are two octets. */
  VNI("vni", Vni::decode),
  /** BK HCM 2: letter and tone are two octets. */
  BKHCM2("bkhcm2", BkHcm2::decode),
  /** VIQR, RFC 1456: Vietnamese in ASCII. */
  VIQR("viqr", Viqr::decode),
  /** Windows-1251, Cyrillic. */
  CP1251("cp1251", CodePages.WINDOWS_1251),
  /** Code page 866 of DOS, Cyrillic. */
  CP866("cp866", CodePages.IBM_866),
  /** KOI8-R, Cyrillic. */
  KOI8R("koi8-r", CodePages.KOI8_R),
  /** GBK, Chinese. */
  GBK("gbk", CodePages.GBK);

  private final String title;
  private final TextDecoder decoder;

  SourceEncoding(String title, TextDecoder decoder) {
    this.title = title;
    this.decoder = decoder;
  }

  /**
   * Returns the encoding of this name: letter case, hyphens and a leading "windows" are ignored.
   */
  public static Optional<SourceEncoding> named(String name) {
    String wanted = plain(name);
    return Arrays.stream(values())
        .filter(e -> plain(e.title).equals(wanted) || e.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  private static String plain(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    return switch (plain) {
      case "windows1258" -> "cp1258";
      case "windows1252", "cp1252", "iso88591" -> "latin1";
      case "abc", "tcvn" -> "tcvn3";
      case "ansel" -> "marc8";
      case "bkhcm", "bk" -> "bkhcm2";
      case "windows1251" -> "cp1251";
      case "ibm866", "dos866" -> "cp866";
      case "gb2312", "cp936", "windows936" -> "gbk";
      default -> plain;
    };
  }

  /** Returns the name for people. */
  public String title() {
    return title;
  }

  /** Decodes octets without reporting faults; undecodable octets become U+FFFD. */
  public String decode(byte[] octets) {
    return decode(octets, 0, octets.length, new Faults());
  }

  /** Decodes one text of a record that is in this encoding. */
  String decode(byte[] octets, int from, int to, Faults faults) {
    return decoder.decode(octets, from, to, faults);
  }
}
