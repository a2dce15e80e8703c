package org.lienthong.marc.charset;

import java.nio.charset.Charset;

/** Decoders for code pages of the JDK, which count unused octets as faults. */
final class CodePages {
  static final TextDecoder WINDOWS_1252 = of("windows-1252");
  static final TextDecoder WINDOWS_1258 = of("windows-1258");

  private CodePages() {}

  private static TextDecoder of(String name) {
    Charset charset = Charset.forName(name);
    return (octets, from, to, faults) -> {
      String text = new String(octets, from, to - from, charset);
      text.chars().filter(c -> c == '\ufffd').forEach(_ -> faults.add("octet unused in " + name));
      return text;
    };
  }
}
