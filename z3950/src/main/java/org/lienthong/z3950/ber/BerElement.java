package org.lienthong.z3950.ber;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One BER element: its tag and its content, which is read as the expected type of value.
 *
 * <p>Every method that reads a value throws {@link MalformedApduException} when the content is not
 * a valid one. Children are looked up by tag, so unknown ones are ignored (Z39.50-2003 §3.1).
 */
public final class BerElement {
  private final byte[] octets;
  private final int depth;
  private final int tag;
  private final boolean constructed;
  private final int header;
  private final int start;
  private final int end;

  private BerElement(byte[] octets, BerHeader header, int depth) {
    this.octets = octets;
    this.depth = depth;
    this.tag = header.tag();
    this.constructed = header.constructed();
    this.header = header.at();
    this.start = header.start();
    this.end = header.end();
  }

  /** Reads octets that are one element and nothing more. */
  public static BerElement parse(byte[] octets) {
    return ofDefinite(DefiniteForm.of(octets));
  }

  /**
   * Reads octets that are one element and nothing more; a part of it that is nested too deeply has
   * {@link BerTag#TOO_DEEP} as its only content.
   *
   * @param most how many elements there may be
   * @throws MalformedApduException also when there are more
   */
  public static BerElement parsePruned(byte[] octets, int most) {
    return ofDefinite(DefiniteForm.pruned(octets, most));
  }

  private static BerElement ofDefinite(byte[] definite) {
    BerHeader header = BerHeader.read(definite, 0, definite.length);
    if (header.end() != definite.length) {
      throw new MalformedApduException("octets follow the message at octet " + header.end());
    }
    return new BerElement(definite, header, 0);
  }

  /** Returns the tag. */
  public int tag() {
    return tag;
  }

  /** Returns whether this has the tag. */
  public boolean is(int wanted) {
    return tag == wanted;
  }

  /** Returns whether this contains other elements. */
  public boolean isConstructed() {
    return constructed;
  }

  /** Returns the first child of this tag, or null. */
  public @Nullable BerElement child(int wanted) {
    requireConstructed();
    for (int at = start; at < end; ) {
      BerHeader next = BerHeader.read(octets, at, end);
      if (next.tag() == wanted) {
        return new BerElement(octets, next, depth + 1);
      }
      at = next.end();
    }
    return null;
  }

  /** Returns the first child of this tag. */
  public BerElement required(int wanted, String name) {
    BerElement found = child(wanted);
    if (found == null) {
      throw new MalformedApduException(
          where() + ": " + name + " " + BerTag.text(wanted) + " is missing");
    }
    return found;
  }

  /** Returns all children in order. */
  public List<BerElement> children() {
    requireConstructed();
    List<BerElement> out = new ArrayList<>(4);
    for (int at = start; at < end; ) {
      BerHeader next = BerHeader.read(octets, at, end);
      out.add(new BerElement(octets, next, depth + 1));
      at = next.end();
    }
    return out;
  }

  /** Returns the one child that an explicit tag or a choice wraps. */
  public BerElement only() {
    requireConstructed();
    if (start == end) {
      throw new MalformedApduException(where() + " is empty");
    }
    return new BerElement(octets, BerHeader.read(octets, start, end), depth + 1);
  }

  /** Returns an INTEGER. */
  public long integer() {
    requirePrimitive();
    int length = end - start;
    if (length == 0 || length > BerLimits.MAX_INTEGER_OCTETS) {
      throw new MalformedApduException(where() + ": integer of " + length + " octets");
    }
    long value = octets[start];
    for (int at = start + 1; at < end; at++) {
      value = (value << 8) | (octets[at] & 0xff);
    }
    return value;
  }

  /** Returns an INTEGER, clamped to the range of an int. */
  public int intValue() {
    return Math.clamp(integer(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Returns a BOOLEAN. */
  public boolean bool() {
    requirePrimitive();
    if (end - start != 1) {
      throw new MalformedApduException(where() + ": boolean of " + (end - start) + " octets");
    }
    return octets[start] != 0;
  }

  /** Returns an OBJECT IDENTIFIER. */
  public Oid oid() {
    requirePrimitive();
    return Oid.decode(octets, start, end);
  }

  /** Returns an OCTET STRING; segments (ISO 8825-1 §8.7.3) are joined. */
  public Octets octets() {
    return Octets.owned(bytes());
  }

  /** Returns a character string: UTF-8, or Latin-1 where it is not valid UTF-8. */
  public String text() {
    return BerStrings.decode(bytes());
  }

  /** Returns the bits of a BIT STRING that are set. */
  public BitSet bits() {
    requirePrimitive();
    BitSet out = new BitSet();
    for (int at = start + 1; at < end; at++) {
      for (int bit = 0; bit < 8; bit++) {
        if ((octets[at] & (0x80 >> bit)) != 0) {
          out.set((at - start - 1) * 8 + bit);
        }
      }
    }
    return out;
  }

  /** Returns the whole element, including tag and length. */
  public Octets whole() {
    return Octets.owned(Arrays.copyOfRange(octets, header, end));
  }

  /** Returns a description of this element for messages. */
  public String where() {
    return "element " + BerTag.text(tag) + " at octet " + header;
  }

  private byte[] bytes() {
    if (!constructed) {
      return Arrays.copyOfRange(octets, start, end);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(end - start);
    children().forEach(segment -> out.writeBytes(segment.bytes()));
    return out.toByteArray();
  }

  private void requireConstructed() {
    if (!constructed) {
      throw new MalformedApduException(where() + " should hold other elements");
    }
  }

  private void requirePrimitive() {
    if (constructed) {
      throw new MalformedApduException(where() + " should be a simple value");
    }
  }
}
