package org.lienthong.z3950.apdu;

/** A name or a number. */
public sealed interface StringOrNumeric {
  /** A name. */
  record Name(String string) implements StringOrNumeric {}

  /** A number. */
  record Numeral(long numeric) implements StringOrNumeric {}

  /** Returns it as text for people. */
  default String text() {
    return switch (this) {
      case Name(String string) -> string;
      case Numeral(long numeric) -> Long.toString(numeric);
    };
  }
}
