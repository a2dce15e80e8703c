package org.lienthong.marc.charset;

/**
 * Counts how many octets beyond ASCII are used as ANSEL uses them: a diacritic stands before a
 * letter that some language writes with it, a special letter where letters are. In Windows-1252 the
 * same octets are letters, so that other letters, or none, follow them.
 *
 * @param right octets that are used so
 * @param wrong all others
 */
record AnselPairs(int right, int wrong) {
  static final AnselPairs NONE = new AnselPairs(0, 0);

  /** Letters that each diacritic, from E0 on, is written with. */
  private static final String[] BASES = {
    "aeiouy", // hook above
    "aeiouynw", // grave
    "aeiouycnsrlzgkpmwv", // acute
    "aeiouwychgjsz", // circumflex
    "aeinouyv", // tilde
    "aeiouygrlmn", // macron
    "aeiough", // breve
    "cegiznmrsthy", // dot above
    "aeiouyhtwx", // umlaut
    "csznrdtlegaioujhk", // caron
    "auwy", // ring
    "abcdefghijklmnopqrstuvwxyz", // ligature, left half
    "abcdefghijklmnopqrstuvwxyz", // ligature, right half
    "dlt", // comma above to the right
    "ouy", // double acute
    "aeiounmlr", // candrabindu
    "csthknlrgde", // cedilla
    "aeiu", // ogonek
    "aeiouydhklmnrstzbvwgj", // dot below
    "tusdz", // double dot below
    "rlmaeo", // ring below
    "", // double underscore
    "bdghklnrtzsjcmaiou", // underscore
    "stg", // left hook
    "ce", // right cedilla
    "h", // half circle below
    "n", // double tilde, left half
    "g", // double tilde, right half
    "",
    "",
    "gkptd" // comma above
  };

  private static final int FIRST = 0xe0;

  /** Special letters and marks that stand inside of words. */
  private static final String LETTERS =
      "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00ac\u00ad\u00ae\u00b0\u00b1\u00b2\u00b3\u00b4"
          + "\u00b5\u00b6\u00b7\u00b8\u00ba\u00bc\u00bd\u00c7";

  /** Octets that may be anywhere: controls, no-break space, middle dot, signs before words. */
  private static final String FREE = "\u0088\u0089\u008d\u008e\u00a0\u00a8\u00c5\u00c6\u00c8";

  /** Signs that stand beside numbers and names, but not before a letter. */
  private static final String SIGNS = "\u00a9\u00aa\u00ab\u00b9\u00c0\u00c1\u00c2\u00c3\u00c4";

  /** Counts the octets of one text. */
  static AnselPairs of(byte[] octets, int from, int to) {
    int right = 0;
    int wrong = 0;
    for (int i = from; i < to; i++) {
      int octet = octets[i] & 0xff;
      if (octet >= 0x80 && FREE.indexOf(octet) < 0) {
        boolean used = octet >= FIRST ? isMark(octets, i, to) : isSign(octets, i, to);
        right += used ? 1 : 0;
        wrong += used ? 0 : 1;
      }
    }
    return new AnselPairs(right, wrong);
  }

  private static boolean isSign(byte[] octets, int at, int to) {
    int octet = octets[at] & 0xff;
    boolean beforeLetter = at + 1 < to && Character.isLetter(octets[at + 1]);
    return LETTERS.indexOf(octet) >= 0 || (SIGNS.indexOf(octet) >= 0 && !beforeLetter);
  }

  /** Returns whether a letter for this diacritic follows, after at most one more diacritic. */
  private static boolean isMark(byte[] octets, int at, int to) {
    int letter = at + 1;
    if (letter < to && (octets[letter] & 0xff) >= FIRST) {
      letter++;
    }
    int place = (octets[at] & 0xff) - FIRST;
    if (letter >= to || place >= BASES.length) {
      return false;
    }
    char base = base(octets[letter] & 0xff);
    return base != 0 && BASES[place].indexOf(base) >= 0;
  }

  /** Returns the small letter without its horn, or 0. */
  private static char base(int octet) {
    return switch (octet) {
      case 0xac, 0xbc -> 'o';
      case 0xad, 0xbd -> 'u';
      case 0xa5, 0xb5 -> 'a';
      case 0xb8 -> 'i';
      case 0xa6, 0xb6 -> 'e';
      default ->
          octet < 0x80 && Character.isLetter(octet) ? (char) Character.toLowerCase(octet) : 0;
    };
  }

  AnselPairs plus(AnselPairs other) {
    return new AnselPairs(right + other.right, wrong + other.wrong);
  }

  int count() {
    return right + wrong;
  }

  /** Returns the share of octets that are used as ANSEL uses them; 1 without any. */
  double share() {
    return count() == 0 ? 1 : (double) right / count();
  }
}
