package org.lienthong.fuzz;

/** What a target does with octets. For one thread. */
@FunctionalInterface
interface Reading {
  /**
   * Reads octets; the exceptions that its reader declares are expected and do not leave it.
   *
   * @throws Exception a finding, as is any other {@code Throwable}
   */
  void read(byte[] octets) throws Exception;
}
