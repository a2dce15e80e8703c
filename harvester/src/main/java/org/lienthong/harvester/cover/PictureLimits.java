package org.lienthong.harvester.cover;

import java.time.Duration;

/** Limits on what a host of pictures may do to us, and on what we do to it, with their reasons. */
public final class PictureLimits {
  /** Octets of a picture: covers on web sites have up to some hundred KB, scans some MB. */
  static final int MAX_OCTETS = 5 << 20;

  /** Redirects followed for one picture: more is a loop. */
  static final int MAX_REDIRECTS = 5;

  /** Addresses tried for one record: more than one host has its cover, but not many. */
  static final int ADDRESSES = 3;

  /** Characters of an address, as most servers and proxies limit them. */
  static final int ADDRESS_CHARS = 2_000;

  /** Octets of the head of an answer. */
  static final int HEAD_OCTETS = 16 << 10;

  /** Hosts asked at the same time; each by one request at a time. */
  static final int HOSTS = 8;

  /** Records whose pictures are fetched before their hosts are sorted again. */
  static final int BATCH = 400;

  /** Records read from the store at once. */
  static final int READ = 500;

  /** Failures in a row after which a host is left alone until the next run. */
  static final int FAILURES = 3;

  /** Pause between two requests to one host: no load that an operator would notice. */
  static final Duration PAUSE = Duration.ofMillis(500);

  /** Longest wait for a connection. */
  static final Duration CONNECT = Duration.ofSeconds(10);

  /** Longest silence inside an answer. */
  static final Duration SILENCE = Duration.ofSeconds(10);

  /** Longest time for one request: 5 MB over a slow line, and no host holds a place for longer. */
  static final Duration WHOLE = Duration.ofSeconds(60);

  /** Days after which a picture is asked for again, if it has changed. */
  static final Duration FRESH = Duration.ofDays(30);

  /** Wait after the first failure that may go away by itself; it doubles each time. */
  static final Duration FIRST_WAIT = Duration.ofDays(1);

  /** Wait after a failure that will hardly go away. */
  static final Duration LONG_WAIT = Duration.ofDays(30);

  private PictureLimits() {}
}
