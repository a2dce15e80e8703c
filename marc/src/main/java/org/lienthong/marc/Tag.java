package org.lienthong.marc;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The three characters that name a field; ASCII digits or letters (MARC 21 Record Structure,
 * "Directory").
 *
 * @param value exactly three characters
 */
public record Tag(String value) implements Comparable<Tag> {
  private static final ConcurrentHashMap<String, Tag> KNOWN = new ConcurrentHashMap<>();
  private static final int MAX_KNOWN = 2_000;

  public Tag {
    if (!isTag(value)) {
      throw new IllegalArgumentException("not a tag: '" + value + "'");
    }
  }

  /** Returns the tag of these three characters; common tags are shared instances. */
  public static Tag of(String value) {
    Tag known = KNOWN.get(value);
    if (known != null) {
      return known;
    }
    Tag made = new Tag(value);
    if (KNOWN.size() < MAX_KNOWN) {
      KNOWN.put(value, made);
    }
    return made;
  }

  /** Returns whether {@code text} is a valid tag. */
  public static boolean isTag(String text) {
    return text.length() == 3 && text.chars().allMatch(Tag::isTagCharacter);
  }

  private static boolean isTagCharacter(int c) {
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
