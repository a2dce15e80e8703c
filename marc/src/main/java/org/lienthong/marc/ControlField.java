package org.lienthong.marc;

/**
 * A field without indicators and subfields.
 *
 * <p>Tags outside 00X are accepted, because local systems write them (900 without subfields, for
 * instance).
 */
public record ControlField(Tag tag, String data) implements Field {
  /** Returns a control field with a tag and its data. */
  public static ControlField of(String tag, String data) {
    return new ControlField(Tag.of(tag), data);
  }
}
