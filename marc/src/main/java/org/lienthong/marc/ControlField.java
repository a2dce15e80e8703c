package org.lienthong.marc;

/**
 * A field without indicators and subfields.
 *
 * <p>Tags outside 00X are let through, because local systems write them (900 without subfields, for
 * instance).
 */
public record ControlField(Tag tag, String data) implements Field {
  /** Makes a control field of a tag in letters and its data. */
  public static ControlField of(String tag, String data) {
    return new ControlField(Tag.of(tag), data);
  }
}
