package org.lienthong.z3950.ber;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/** Splits a stream of octets into messages. For one thread. */
public final class BerFraming {
  private static final int CLASS_AND_FORM = 0xe0;
  private static final int CONTEXT_CONSTRUCTED = 0xa0;
  private static final int CONSTRUCTED = 0x20;

  /** Octets that are read, and granted, at a time. */
  private static final int STEP = 1 << 12;

  private final InputStream in;
  private final IntSupplier limits;
  private final IntPredicate memory;
  private ByteArrayOutputStream message = new ByteArrayOutputStream(0);
  private int maxOctets;
  private int granted;

  /**
   * Creates a reader of messages.
   *
   * @param maxOctets maximum octets of a message, including its tag and length
   */
  public BerFraming(InputStream in, int maxOctets) {
    this(in, () -> maxOctets, _ -> true);
  }

  /**
   * Creates a reader of messages.
   *
   * @param maxOctets asked at the beginning of each message: its maximum octets, including its tag
   *     and length
   * @param memory asked before a message grows by so many octets: whether there is memory for them
   */
  public BerFraming(InputStream in, IntSupplier maxOctets, IntPredicate memory) {
    this.in = in;
    this.limits = maxOctets;
    this.memory = memory;
  }

  /**
   * Reads one whole message; memory grows with the octets received, not with the announced length.
   *
   * @param begun run when the first octet has been received
   * @return the message; empty when the stream ended before one began
   * @throws MalformedApduException when the octets are not a message, or a longer one than allowed
   * @throws NoMemoryException when there is no memory for it
   * @throws EOFException when the stream ended inside one
   */
  public Optional<byte[]> next(Runnable begun) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    begun.run();
    if ((first & CLASS_AND_FORM) != CONTEXT_CONSTRUCTED) {
      // HTTP and other protocols are refused at once.
      throw new MalformedApduException("no message begins with octet %02x".formatted(first));
    }
    message = new ByteArrayOutputStream(128);
    maxOctets = limits.getAsInt();
    granted = 0;
    message.write(first);
    try {
      rest(first);
      return Optional.of(message.toByteArray());
    } finally {
      message = new ByteArrayOutputStream(0);
    }
  }

  /**
   * Reads the rest of a message whose first octet has been read. Only the number of open elements
   * of indefinite length is counted, so that deep nesting needs no stack.
   */
  private void rest(int firstOctet) throws IOException {
    int first = firstOctet;
    long open = 0;
    while (true) {
      boolean indefinite = element(first);
      // A tag of 0 can only be end-of-contents: universal 0 is reserved for it.
      open += indefinite ? 1 : first == 0 ? -1 : 0;
      if (open <= 0) {
        return;
      }
      first = take();
    }
  }

  /**
   * Reads tag and length of an element whose first octet has been read, and its content unless its
   * length is indefinite.
   *
   * @return whether it is
   */
  private boolean element(int first) throws IOException {
    if ((first & 0x1f) == 0x1f) {
      longTag();
    }
    int length = take();
    if (length != 0x80) {
      content(length);
      return false;
    }
    if ((first & CONSTRUCTED) == 0) {
      throw new MalformedApduException(
          "simple value of indefinite length at octet " + message.size());
    }
    return true;
  }

  private void longTag() throws IOException {
    for (int count = 1; take() > 0x7f; count++) {
      if (count == BerLimits.MAX_TAG_OCTETS) {
        throw new MalformedApduException("tag at octet " + message.size() + " is too great");
      }
    }
  }

  private void content(int firstLength) throws IOException {
    long length = firstLength;
    if (length > 0x7f) {
      int count = firstLength & 0x7f;
      if (count > BerLimits.MAX_LENGTH_OCTETS) {
        throw new MalformedApduException("length of " + count + " octets");
      }
      length = 0;
      for (; count > 0; count--) {
        length = (length << 8) | take();
      }
    }
    if (length > maxOctets - message.size()) {
      throw new MalformedApduException(
          "message of more than " + maxOctets + " octets: length " + length);
    }
    for (int left = (int) length; left > 0; ) {
      int step = Math.min(left, STEP);
      grant(step);
      byte[] content = in.readNBytes(step);
      if (content.length < step) {
        throw new EOFException("stream ended inside a message");
      }
      message.writeBytes(content);
      left -= step;
    }
  }

  private int take() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException("stream ended inside a message");
    }
    if (message.size() >= maxOctets) {
      throw new MalformedApduException("message of more than " + maxOctets + " octets");
    }
    grant(1);
    message.write(octet);
    return octet;
  }

  /** Has the next octets granted, at least a step at a time. */
  private void grant(int octets) {
    if (message.size() + octets > granted) {
      int more = Math.max(octets, STEP);
      if (!memory.test(more)) {
        throw new NoMemoryException("no memory for a request of this size now");
      }
      granted += more;
    }
  }
}
