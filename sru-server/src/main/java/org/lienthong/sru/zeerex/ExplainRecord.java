package org.lienthong.sru.zeerex;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.cql.ContextSet;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.marc.xml.XmlText;

/** Builds ZeeRex records. Thread-safe. */
public final class ExplainRecord {
  /** The record schema of explain. */
  public static final String SCHEMA = "http://explain.z3950.org/dtd/2.0/";

  private final JAXBContext context;

  /** Creates the builder; this takes a moment, once. */
  public ExplainRecord() {
    try {
      context = JAXBContext.newInstance(Explain.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("ZeeRex classes", e);
    }
  }

  /** Returns the record as one XML element. */
  public String of(ServedDatabase database) {
    StringWriter out = new StringWriter();
    try {
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.marshal(explain(database), out);
    } catch (JAXBException e) {
      throw new IllegalStateException("ZeeRex record", e);
    }
    // The path of the request and names of libraries may have anything; JAXB lets U+FFFE pass.
    return XmlText.legal(out.toString());
  }

  private static Explain explain(ServedDatabase database) {
    Explain explain = new Explain();
    explain.serverInfo.version = database.version();
    explain.serverInfo.transport = database.scheme();
    explain.serverInfo.host = database.host();
    explain.serverInfo.port = database.port();
    explain.serverInfo.database.path = database.path();
    explain.serverInfo.database.numRecs = database.records();
    explain.databaseInfo.titles.add(Explain.Text.vietnamese(database.title()));
    explain.databaseInfo.descriptions.add(
        Explain.Text.vietnamese("Mục lục thư viện, tìm được có dấu và không dấu"));
    explain.databaseInfo.descriptions.add(
        Explain.Text.english("Library catalogue, searchable with and without Vietnamese marks"));
    explain.metaInfo.dateModified = database.modified().toString();
    Arrays.stream(ContextSet.values()).map(ExplainRecord::set).forEach(explain.indexInfo.sets::add);
    Arrays.stream(AccessPoint.values())
        .map(ExplainRecord::index)
        .forEach(explain.indexInfo.indexes::add);
    RecordFormat.sru().map(ExplainRecord::schema).forEach(explain.schemas::add);
    explain.configInfo = Capabilities.ofServer();
    return explain;
  }

  private static Explain.ContextSetElement set(ContextSet set) {
    Explain.ContextSetElement element = new Explain.ContextSetElement();
    element.name = set.prefix();
    element.identifier = set.uri();
    return element;
  }

  private static Explain.Index index(AccessPoint point) {
    Explain.Index index = new Explain.Index();
    index.id = point.name().toLowerCase(Locale.ROOT);
    index.sort = point.sortable();
    index.titles.add(Explain.Text.vietnamese(point.vietnamese()));
    index.titles.add(Explain.Text.english(point.english()));
    List<String> names = point.cql();
    for (String name : names) {
      index.maps.add(name(name, name.equals(names.getFirst())));
    }
    point.bib1().forEach(use -> index.maps.add(attribute(use)));
    index.configInfo = Capabilities.of(point);
    return index;
  }

  private static Explain.Mapping name(String name, boolean primary) {
    Explain.Mapping map = new Explain.Mapping();
    map.primary = primary ? true : null;
    map.name = new Explain.Name();
    map.name.set = name.substring(0, name.indexOf('.'));
    map.name.name = name.substring(name.indexOf('.') + 1);
    return map;
  }

  private static Explain.Mapping attribute(int use) {
    Explain.Mapping map = new Explain.Mapping();
    map.attribute = new Explain.Attribute();
    map.attribute.value = String.valueOf(use);
    return map;
  }

  private static Explain.Schema schema(RecordFormat format) {
    Explain.Schema schema = new Explain.Schema();
    schema.name = format.shortName();
    schema.identifier = format.sruIdentifier().orElseThrow();
    schema.location = format.schemaLocation().isEmpty() ? null : format.schemaLocation();
    schema.titles.add(Explain.Text.of(format.title()));
    return schema;
  }
}
