package org.lienthong.marc.marcjson;

import java.io.ByteArrayOutputStream;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.xml.XmlText;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes records as MARC-in-JSON. */
public final class MarcJsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private MarcJsonWriter() {}

  /** Returns one record as a JSON object in UTF-8 on one line, without a line end. */
  public static byte[] toOctets(MarcRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("leader", record.leader().value());
      json.writeArrayPropertyStart("fields");
      for (Field field : record.fields()) {
        json.writeStartObject();
        switch (field) {
          case ControlField control ->
              json.writeStringProperty(control.tag().value(), XmlText.legal(control.data()));
          case DataField data -> write(data, json);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void write(DataField field, JsonGenerator json) {
    json.writeObjectPropertyStart(field.tag().value());
    json.writeStringProperty("ind1", String.valueOf(field.ind1()));
    json.writeStringProperty("ind2", String.valueOf(field.ind2()));
    json.writeArrayPropertyStart("subfields");
    for (Subfield subfield : field.subfields()) {
      json.writeStartObject();
      json.writeStringProperty(String.valueOf(subfield.code()), XmlText.legal(subfield.data()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
