package org.lienthong.sru.request;

/** Thrown for a body that is not a SOAP message with an SRU request. */
public final class MalformedSoapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedSoapException(String message) {
    super(message);
  }
}
