package org.lienthong.marc;

/**
 * The three characters that name a field; ASCII digits or letters (MARC 21 Record Structure,
 * "Directory").
 *
 * @param value exactly three characters
 */
public record Tag(String value) implements Comparable<Tag> {
  /** The tags of digits, 000 to 999. */
  private static final Tag[] DIGITS = new Tag[1_000];

  static {
    for (int i = 0; i < DIGITS.length; i++) {
      DIGITS[i] = new Tag("" + i / 100 + i / 10 % 10 + i % 10);
    }
  }

  public Tag {
    if (!isTag(value)) {
      throw new IllegalArgumentException("not a tag: '" + value + "'");
    }
  }

  /** Returns the tag of these three characters; tags of digits are shared instances. */
  public static Tag of(String value) {
    return value.length() == 3 ? of(value, 0) : new Tag(value);
  }

  /** Returns the tag of the three characters at {@code start} of a text. */
  public static Tag of(String text, int start) {
    int number = 0;
    for (int i = start; i < start + 3; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return new Tag(text.substring(start, start + 3));
      }
      number = number * 10 + digit;
    }
    return DIGITS[number];
  }

  /** Returns whether {@code text} is a valid tag. */
  public static boolean isTag(String text) {
    return text.length() == 3
        && isTagCharacter(text.charAt(0))
        && isTagCharacter(text.charAt(1))
        && isTagCharacter(text.charAt(2));
  }

  private static boolean isTagCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Returns whether fields of this tag have neither indicators nor subfields: 001 to 009. */
  public boolean isControl() {
    return value.startsWith("00");
  }

  /** Returns whether this tag has these three characters. */
  public boolean is(String other) {
    return value.equals(other);
  }

  @Override
  public int compareTo(Tag other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
