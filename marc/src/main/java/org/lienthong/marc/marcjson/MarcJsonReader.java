package org.lienthong.marc.marcjson;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.charset.EncodingDetector;
import org.lienthong.marc.charset.EncodingDetector.Claim;
import org.lienthong.marc.charset.RecordTexts;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.marcjson.JsonFramer.Frame;
import org.lienthong.marc.octets.ByteOrderMark;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.MarcReading.Rejected;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.RecordDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads MARC-in-JSON: consecutive objects, in an array, or one per line; also fields written as
 * {@code {"tag": …, "value": …}}. Broken JSON loses only the object it is in.
 */
public final class MarcJsonReader implements MarcReader {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final OctetWindow window;
  private final JsonFramer framer;
  private final EncodingDetector detector;
  private long number;

  /** Opens a reader that takes ownership of {@code in}. */
  public static MarcJsonReader open(InputStream in, SourceEncoding encoding) throws IOException {
    OctetWindow window = new OctetWindow(in);
    return new MarcJsonReader(ByteOrderMark.of(window).asUtf8(window), encoding);
  }

  private MarcJsonReader(OctetWindow window, SourceEncoding encoding) {
    this.window = window;
    this.framer = new JsonFramer(window);
    this.detector = new EncodingDetector(encoding);
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    @Nullable Frame frame = framer.next();
    return frame == null ? null : reading(frame, new Position(++number, frame.offset()));
  }

  private MarcReading reading(Frame frame, Position position) {
    if (!frame.whole()) {
      return new Rejected(position, "JSON object without an end");
    }
    RecordDraft draft = new RecordDraft();
    RecordTexts texts = detector.texts(frame.octets(), Claim.NOTHING, draft::report);
    String text = texts.text("", 0, frame.octets().length);
    texts.reportFaults();
    try {
      fill(MAPPER.readTree(text), draft);
    } catch (JacksonException e) {
      return new Rejected(position, "broken JSON: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      return Rejected.because(position, e);
    }
    return draft.finish(position);
  }

  private static void fill(JsonNode record, RecordDraft draft) {
    if (record.hasNonNull("leader")) {
      draft.leader(string(record.get("leader")));
    }
    for (JsonNode field : record.path("fields")) {
      if (field.has("tag")) {
        field(
            string(field.get("tag")), field.has("subfields") ? field : field.path("value"), draft);
      } else {
        for (Map.Entry<String, JsonNode> entry : field.properties()) {
          field(entry.getKey(), entry.getValue(), draft);
        }
      }
    }
  }

  private static void field(String tag, JsonNode content, RecordDraft draft) {
    if (!content.isObject()) {
      draft.control(tag, string(content));
      return;
    }
    List<Subfield> subfields = new ArrayList<>(4);
    for (JsonNode subfield : content.path("subfields")) {
      if (subfield.has("code")) {
        subfields.add(subfield(tag, string(subfield.get("code")), subfield.path("value"), draft));
      } else {
        subfield
            .properties()
            .forEach(e -> subfields.add(subfield(tag, e.getKey(), e.getValue(), draft)));
      }
    }
    draft.data(tag, indicator(content.path("ind1")), indicator(content.path("ind2")), subfields);
  }

  private static Subfield subfield(String tag, String code, JsonNode data, RecordDraft draft) {
    return draft.subfield(tag, code.length() == 1 ? code.charAt(0) : '\0', string(data));
  }

  private static char indicator(JsonNode node) {
    String text = string(node);
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  private static String string(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? node.asString() : "";
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
