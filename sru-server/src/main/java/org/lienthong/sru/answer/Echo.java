package org.lienthong.sru.answer;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.query.cql.CqlQuery;
import org.lienthong.core.query.cql.Xcql;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;

/** Writes echoed requests: what we understood the client to have sent, in the schemas' order. */
final class Echo {
  /** The element around extra data, which is echoed as text: the schemas require an element. */
  private static final String EXTRA = "urn:lienthong:sru-extra:1";

  private Echo() {}

  static void write(String element, SruRequest request, @Nullable CqlQuery query, XmlOut out)
      throws XMLStreamException {
    out.open(element);
    for (SruParameter parameter : SruParameter.values()) {
      write(parameter, request, query, out);
    }
    out.close();
  }

  private static void write(
      SruParameter parameter, SruRequest request, @Nullable CqlQuery query, XmlOut out)
      throws XMLStreamException {
    Optional<String> value = request.parameters().sent(parameter);
    switch (parameter) {
      case VERSION -> out.text(parameter.label(), value.orElse(request.version().label()));
      case OPERATION -> {
        // Adds nothing to the element's name; the schemas do not have it.
      }
      case EXTRA_REQUEST_DATA -> {
        if (value.isPresent()) {
          extra(value.get(), out);
        }
      }
      default -> {
        if (value.isPresent() && request.knows(parameter)) {
          out.text(parameter.label(), value.get());
        }
      }
    }
    if (parameter == SruParameter.QUERY && query != null && Xcql.canWrite(query)) {
      out.open("xQuery");
      String namespace = request.version().isOasis() ? Xcql.NAMESPACE_2_0 : Xcql.NAMESPACE;
      Xcql.write(query, namespace, out.stax());
      out.close();
    }
  }

  /** Never writes it as elements: in a browser they could be a page of this server. */
  private static void extra(String value, XmlOut out) throws XMLStreamException {
    out.open(SruParameter.EXTRA_REQUEST_DATA.label());
    out.open("text", EXTRA);
    out.stax().writeCharacters(value);
    out.close();
    out.close();
  }
}
