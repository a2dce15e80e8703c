package org.lienthong.http;

import java.time.Duration;

/** Limits of HTTP requests and responses, each with its reason. */
public final class HttpLimits {
  /** Request line and headers: a long CQL query in a GET fits, a flood does not. */
  public static final int MAX_HEADER_OCTETS = 64 * 1024;

  /**
   * Fields of a head: browsers behind proxies send some thirty. A field of five octets becomes
   * objects of thirty times that, which no budget counts, while the rest of the head is awaited.
   */
  public static final int MAX_HEADER_FIELDS = 200;

  /**
   * Body of any request: a record to update has at most 100 kB in MARC, and a few times that in
   * XML; a query of the greatest length in SOAP is shorter.
   */
  public static final int MAX_BODY_OCTETS = 2 << 20;

  /** Body of an OAI-PMH request: six arguments of at most 2,000 characters, percent-encoded. */
  public static final int MAX_OAI_BODY_OCTETS = 32 * 1024;

  /** Body of a JSON request: a decision has two names, and a reason of some pages. */
  public static final int MAX_JSON_BODY_OCTETS = 64 * 1024;

  /**
   * Members of a body in gzip: programs write one. Their beginning occurs by chance in one of eight
   * bodies of the greatest size, so a few more are let pass.
   */
  public static final int MAX_GZIP_MEMBERS = 100;

  /**
   * Parameters of a request: SRU, the protocol with the most, has some twenty; the others are
   * extensions.
   */
  public static final int MAX_PARAMETERS = 100;

  /**
   * Octets of a body that are read without a reservation: a form that a person filled in fits. With
   * as many as there may be connections they are a thirty-second of the heap.
   */
  public static final int FREE_BODY_OCTETS = 4 * 1024;

  /** Octets of a response from which gzip is worth its cost: less fits into one packet anyway. */
  public static final int MIN_COMPRESSED_OCTETS = 1_024;

  /**
   * Responses that are compressed at a time, for each of SRU, OAI-PMH, the pages for readers and
   * the JSON interface; the others are sent plain. A compressor holds a quarter of a megabyte
   * outside the heap for as long as the client reads.
   */
  public static final int MAX_COMPRESSORS = 256;

  /** Octets of a response that are buffered to send its length; longer ones are streamed. */
  public static final int GATHERED_OCTETS = 1 << 20;

  /** Silence after which a connection is closed: longer than harvesters pause between pages. */
  public static final Duration IDLE = Duration.ofSeconds(60);

  /** How long running requests may continue when the server stops. */
  public static final Duration STOP = Duration.ofSeconds(5);

  /** Proxies in a row whose forwarded headers are read: real chains have two or three. */
  public static final int MAX_HOPS = 16;

  /** Characters of a request id that a proxy sends: a UUID has 36, a trace id 32 or 55. */
  public static final int MAX_REQUEST_ID_CHARACTERS = 64;

  /** Blocks in the configuration of proxies: each is compared with every request's sender. */
  public static final int MAX_PROXIES = 100;

  private HttpLimits() {}
}
