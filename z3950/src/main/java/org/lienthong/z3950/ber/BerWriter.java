package org.lienthong.z3950.ber;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements with definite, shortest lengths. Methods with a nullable value write nothing for
 * null, as for an OPTIONAL element. For one thread.
 */
public final class BerWriter {
  private static final int CONSTRUCTED = 0x20;

  private byte[] buffer;
  private final boolean counting;
  private int at;

  public BerWriter() {
    this(256);
  }

  /** Creates a writer with room for {@code expected} octets. */
  public BerWriter(int expected) {
    this(new byte[Math.max(expected, 16)], false);
  }

  private BerWriter(byte[] buffer, boolean counting) {
    this.buffer = buffer;
    this.counting = counting;
  }

  /** Returns how many octets {@code content} writes, without storing them. */
  public static int sizeOf(Consumer<BerWriter> content) {
    BerWriter counter = new BerWriter(new byte[0], true);
    content.accept(counter);
    return counter.at;
  }

  /** Returns what was written. */
  public byte[] toByteArray() {
    return at == buffer.length ? buffer : Arrays.copyOf(buffer, at);
  }

  /** Writes an element that contains what {@code content} writes. */
  public void constructed(int tag, Runnable content) {
    identifier(tag, CONSTRUCTED);
    int lengthAt = at;
    put(0);
    content.run();
    int length = at - lengthAt - 1;
    int more = length <= 0x7f ? 0 : lengthOctets(length);
    if (counting) {
      at += more;
      return;
    }
    if (more == 0) {
      buffer[lengthAt] = (byte) length;
      return;
    }
    // The length needs more room than was reserved: the content is moved.
    reserve(more);
    System.arraycopy(buffer, lengthAt + 1, buffer, lengthAt + 1 + more, length);
    at = lengthAt;
    length(length);
    at += length;
  }

  /** Writes a SEQUENCE. */
  public void sequence(Runnable content) {
    constructed(BerTag.SEQUENCE, content);
  }

  /** Writes an INTEGER. */
  public void integer(int tag, long value) {
    int count = 1;
    while (count < 8 && value >> (count * 8 - 1) != 0 && value >> (count * 8 - 1) != -1) {
      count++;
    }
    identifier(tag, 0);
    put(count);
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
      put((int) (value >> shift));
    }
  }

  /** Writes an INTEGER. */
  public void integer(int tag, @Nullable Integer value) {
    if (value != null) {
      integer(tag, value.longValue());
    }
  }

  /** Writes a BOOLEAN. */
  public void bool(int tag, @Nullable Boolean value) {
    if (value != null) {
      identifier(tag, 0);
      put(1);
      put(value ? 1 : 0);
    }
  }

  /** Writes a NULL. */
  public void nothing(int tag) {
    identifier(tag, 0);
    put(0);
  }

  /** Writes an OBJECT IDENTIFIER. */
  public void oid(int tag, @Nullable Oid value) {
    if (value != null) {
      primitive(tag, value.encode());
    }
  }

  /** Writes an OCTET STRING. */
  public void octets(int tag, @Nullable Octets value) {
    if (value != null) {
      primitive(tag, value.shared());
    }
  }

  /** Writes a character string in UTF-8. */
  public void text(int tag, @Nullable String value) {
    if (value != null) {
      primitive(tag, value.getBytes(UTF_8));
    }
  }

  /**
   * Writes a BIT STRING.
   *
   * @param count how many bits it has
   */
  public void bits(int tag, BitSet value, int count) {
    int octets = (count + 7) / 8;
    identifier(tag, 0);
    length(octets + 1);
    put(octets * 8 - count);
    for (int octet = 0; octet < octets; octet++) {
      int bits = 0;
      for (int bit = 0; bit < 8; bit++) {
        bits = (bits << 1) | (value.get(octet * 8 + bit) ? 1 : 0);
      }
      put(bits);
    }
  }

  /** Writes an element that is encoded already. */
  public void raw(Octets element) {
    raw(element.shared(), 0, element.size());
  }

  void raw(byte[] octets, int start, int end) {
    if (!counting) {
      reserve(end - start);
      System.arraycopy(octets, start, buffer, at, end - start);
    }
    at += end - start;
  }

  private void primitive(int tag, byte[] content) {
    identifier(tag, 0);
    length(content.length);
    raw(content, 0, content.length);
  }

  private void identifier(int tag, int constructed) {
    int first = (BerTag.classOf(tag) << 6) | constructed;
    int number = BerTag.number(tag);
    if (number < 0x1f) {
      put(first | number);
      return;
    }
    put(first | 0x1f);
    for (int shift = 21; shift > 0; shift -= 7) {
      if (number >> shift != 0) {
        put(((number >> shift) & 0x7f) | 0x80);
      }
    }
    put(number & 0x7f);
  }

  private void length(int length) {
    if (length <= 0x7f) {
      put(length);
      return;
    }
    int count = lengthOctets(length);
    put(0x80 | count);
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
      put(length >> shift);
    }
  }

  private static int lengthOctets(int length) {
    return (39 - Integer.numberOfLeadingZeros(length)) / 8;
  }

  private void put(int octet) {
    if (!counting) {
      reserve(1);
      buffer[at] = (byte) octet;
    }
    at++;
  }

  private void reserve(int more) {
    if (buffer.length - at < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, at + more));
    }
  }
}
