package org.lienthong.z3950.client;

/** Limits on the work that a server may cause in the client, and sizes of the client's requests. */
public final class ClientLimits {
  /** Octets of a response: more than we ask for, since some servers exceed it. */
  public static final int MAX_RESPONSE_OCTETS = 16 << 20;

  /** Octets of a response with several records that we ask for. */
  public static final int PREFERRED_MESSAGE_OCTETS = 1 << 20;

  /** Octets of a response with one record that we ask for. */
  public static final int EXCEPTIONAL_RECORD_OCTETS = 8 << 20;

  /** Records of one present: many servers refuse more. */
  public static final int BATCH = 50;

  /** Connections that a resuming search makes without receiving a new record. */
  public static final int MAX_ATTEMPTS = 4;

  private ClientLimits() {}
}
