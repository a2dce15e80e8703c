package org.lienthong.marc;

/**
 * One subfield.
 *
 * @param code its data element identifier: any visible ASCII character
 * @param data its text, without delimiters; Unicode, normally NFC
 */
public record Subfield(char code, String data) {
  public Subfield {
    if (code <= ' ' || code > '~') {
      throw new IllegalArgumentException("not a subfield code: U+" + Integer.toHexString(code));
    }
  }
}
