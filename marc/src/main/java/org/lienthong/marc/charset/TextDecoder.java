package org.lienthong.marc.charset;

/** Decodes the octets of one text (a control field's data, one subfield's). */
@FunctionalInterface
interface TextDecoder {
  /** Decodes {@code [from, to)}; never fails, but reports {@code faults}. */
  String decode(byte[] octets, int from, int to, Faults faults);
}
