package org.lienthong.z3950.ber;

/**
 * Tags as numbers: the tag number, with its class in the upper bits. They do not contain whether an
 * element is constructed.
 */
public final class BerTag {
  public static final int BOOLEAN = 1;
  public static final int INTEGER = 2;
  public static final int BIT_STRING = 3;
  public static final int OCTET_STRING = 4;
  public static final int NULL = 5;
  public static final int OBJECT_IDENTIFIER = 6;
  public static final int EXTERNAL = 8;
  public static final int SEQUENCE = 16;
  public static final int GENERALIZED_TIME = 24;
  public static final int VISIBLE_STRING = 26;
  public static final int GENERAL_STRING = 27;

  /** Stands for the content of an element that is nested too deeply: private class, number 0. */
  public static final int TOO_DEEP = 3 << 28;

  /** Greatest tag number: four octets of seven bits. */
  static final int MAX_NUMBER = 0x0fff_ffff;

  private static final int CLASS_SHIFT = 28;
  private static final int CONTEXT = 2 << CLASS_SHIFT;

  private BerTag() {}

  /** Returns the context-specific tag {@code [number]}. */
  public static int context(int number) {
    return CONTEXT | number;
  }

  /** Returns the tag of a class, 0 to 3, and a number. */
  static int of(int tagClass, int number) {
    return (tagClass << CLASS_SHIFT) | number;
  }

  static int classOf(int tag) {
    return tag >>> CLASS_SHIFT;
  }

  /** Returns the number of a tag of any class. */
  public static int number(int tag) {
    return tag & MAX_NUMBER;
  }

  /** Returns a tag as ASN.1 writes it: {@code [24]}, {@code [UNIVERSAL 16]}. */
  public static String text(int tag) {
    String name =
        switch (classOf(tag)) {
          case 0 -> "UNIVERSAL ";
          case 1 -> "APPLICATION ";
          case 2 -> "";
          default -> "PRIVATE ";
        };
    return "[" + name + number(tag) + "]";
  }
}
