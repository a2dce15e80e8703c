package org.lienthong.marc.tagged;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MarcEdit's names for characters: {@code {dollar}}, {@code {lstrok}}; those of diacritics precede
 * their letter, as in MARC-8. Unknown names are unchanged.
 */
final class Mnemonics {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9]{2,12})\\}");

  private static final Map<String, Character> CHARACTERS =
      characters(
          "dollar $ lcub { rcub } lsqb [ rsqb ] bsol \\ verbar | amp & lt < gt > commat @ "
              + "Lstrok Ł lstrok ł Ostrok Ø ostrok ø Dstrok Đ dstrok đ THORN Þ thorn þ AElig Æ "
              + "aelig æ OElig Œ oelig œ softsign ʹ hardsign ʺ middot · flat ♭ sharp ♯ reg ® copy © "
              + "phono ℗ plusmn ± Ohorn Ơ ohorn ơ Uhorn Ư uhorn ư mlrhring ʼ mllhring ʻ inodot ı "
              + "eth ð ETH Ð pound £ deg ° scriptl ℓ iquest ¿ iexcl ¡ szlig ß esszett ß euro € "
              + "joiner \u200d nonjoin \u200c");

  private static final Map<String, Character> DIACRITICS =
      characters(
          "grave \u0300 acute \u0301 circ \u0302 tilde \u0303 macr \u0304 breve \u0306 dot \u0307 "
              + "uml \u0308 hooka \u0309 ring \u030a dblac \u030b caron \u030c candra \u0310 "
              + "commaa \u0313 rcommaa \u0315 rcedil \u031c dotb \u0323 dbldotb \u0324 ringb \u0325 "
              + "commab \u0326 cedil \u0327 ogon \u0328 breveb \u032e under \u0332 dblunder \u0333 "
              + "llig \ufe20 rlig \ufe21 ldbltil \ufe22 rdbltil \ufe23");

  private Mnemonics() {}

  private static Map<String, Character> characters(String pairs) {
    String[] parts = pairs.split(" ");
    Map<String, Character> out = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      out.put(parts[i], parts[i + 1].charAt(0));
    }
    return Map.copyOf(out);
  }

  /** Returns {@code text} with names replaced by their characters. */
  static String resolved(String text) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    StringBuilder waiting = new StringBuilder(2);
    Matcher name = NAME.matcher(text);
    int at = 0;
    while (at < text.length()) {
      // Only here: to search for the next name at each brace takes time that grows with their
      // square.
      boolean named = text.charAt(at) == '{' && name.region(at, text.length()).lookingAt();
      if (named && DIACRITICS.containsKey(name.group(1))) {
        waiting.append(DIACRITICS.get(name.group(1)).charValue());
      } else {
        Character known = named ? CHARACTERS.get(name.group(1)) : null;
        out.append(known == null ? text.charAt(at) : known.charValue()).append(waiting);
        waiting.setLength(0);
        named = known != null;
      }
      at = named ? name.end() : at + 1;
    }
    return out.append(waiting).toString();
  }
}
