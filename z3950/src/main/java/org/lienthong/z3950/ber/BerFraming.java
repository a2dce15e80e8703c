package org.lienthong.z3950.ber;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Splits a stream of octets into messages. For one thread. */
public final class BerFraming {
  private static final int CLASS_AND_FORM = 0xe0;
  private static final int CONTEXT_CONSTRUCTED = 0xa0;

  private final InputStream in;
  private final int maxOctets;
  private ByteArrayOutputStream message = new ByteArrayOutputStream(0);

  /**
   * Creates a reader of messages.
   *
   * @param maxOctets maximum octets of a message, including its tag and length
   */
  public BerFraming(InputStream in, int maxOctets) {
    this.in = in;
    this.maxOctets = maxOctets;
  }

  /**
   * Reads one whole message; memory grows with the octets received, not with the announced length.
   *
   * @param begun run when the first octet has been received
   * @return the message; empty when the stream ended before one began
   * @throws MalformedApduException when the octets are not a message, or a longer one than allowed
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
    message.write(first);
    element(first, 0);
    byte[] whole = message.toByteArray();
    message = new ByteArrayOutputStream(0);
    return Optional.of(whole);
  }

  /** Reads the rest of an element whose first octet has been read. */
  private void element(int first, int depth) throws IOException {
    if (depth > BerLimits.MAX_DEPTH) {
      throw new MalformedApduException("nested deeper than " + BerLimits.MAX_DEPTH + " levels");
    }
    if ((first & 0x1f) == 0x1f) {
      longTag();
    }
    int length = take();
    if (length == 0x80) {
      untilEndOfContents(depth);
    } else {
      content(length);
    }
  }

  private void longTag() throws IOException {
    for (int count = 1; take() > 0x7f; count++) {
      if (count == BerLimits.MAX_TAG_OCTETS) {
        throw new MalformedApduException("tag at octet " + message.size() + " is too great");
      }
    }
  }

  private void untilEndOfContents(int depth) throws IOException {
    while (true) {
      int first = take();
      element(first, depth + 1);
      // A tag of 0 can only be end-of-contents: universal 0 is reserved for it.
      if (first == 0) {
        return;
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
    byte[] content = in.readNBytes((int) length);
    if (content.length < length) {
      throw new EOFException("stream ended inside a message");
    }
    message.writeBytes(content);
  }

  private int take() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException("stream ended inside a message");
    }
    if (message.size() >= maxOctets) {
      throw new MalformedApduException("message of more than " + maxOctets + " octets");
    }
    message.write(octet);
    return octet;
  }
}
