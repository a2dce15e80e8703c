package org.lienthong.sru.request;

/** A body that is no SOAP message with an SRU request. */
public final class MalformedSoapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedSoapException(String message) {
    super(message);
  }
}
