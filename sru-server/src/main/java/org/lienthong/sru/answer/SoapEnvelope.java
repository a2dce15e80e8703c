package org.lienthong.sru.answer;

/** The versions of SOAP that can carry SRU 1.1 and 1.2. */
public enum SoapEnvelope {
  SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
  SOAP_1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

  private final String namespace;
  private final String mediaType;

  SoapEnvelope(String namespace, String mediaType) {
    this.namespace = namespace;
    this.mediaType = mediaType;
  }

  /** Returns the namespace of Envelope and Body. */
  public String namespace() {
    return namespace;
  }

  /** Returns the media type of messages. */
  public String mediaType() {
    return mediaType;
  }
}
