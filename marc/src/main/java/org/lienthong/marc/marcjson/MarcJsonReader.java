package org.lienthong.marc.marcjson;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Issue;
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
import org.lienthong.marc.reading.ReadingLimits;
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
  private final Queue<MarcReading> waiting = new ArrayDeque<>();
  private long number;

  /** Opens a reader that takes ownership of {@code in}. */
  public static MarcJsonReader open(InputStream in, SourceEncoding encoding) throws IOException {
    OctetWindow window = new OctetWindow(in);
    return new MarcJsonReader(ByteOrderMark.of(window).asUtf8(window), encoding);
  }

  private MarcJsonReader(OctetWindow window, SourceEncoding encoding) throws IOException {
    this.window = window;
    this.framer = new JsonFramer(window);
    this.detector = new EncodingDetector(encoding);
    detector.learn(window.copy(0, window.available(ReadingLimits.SAMPLE_OCTETS)));
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    if (waiting.isEmpty()) {
      @Nullable Frame frame = framer.next();
      if (frame == null) {
        return null;
      }
      read(frame);
    }
    return waiting.poll();
  }

  /** Reads the records of one object: the object itself, or those inside of a server's answer. */
  private void read(Frame frame) {
    Position position = new Position(++number, frame.offset());
    if (!frame.whole()) {
      waiting.add(new Rejected(position, "JSON object without an end"));
      return;
    }
    List<Issue> issues = new ArrayList<>(0);
    RecordTexts texts = detector.texts(frame.octets(), Claim.NOTHING, issues::add);
    String text = texts.text("", 0, frame.octets().length);
    texts.reportFaults();
    try {
      List<JsonNode> records = new ArrayList<>(1);
      JsonNode object = MAPPER.readTree(text);
      collect(object, records);
      for (JsonNode record : records.isEmpty() ? List.of(object) : records) {
        waiting.add(reading(record, issues, waiting.isEmpty() ? position : after(frame)));
      }
    } catch (JacksonException e) {
      waiting.add(new Rejected(position, "broken JSON: " + e.getOriginalMessage()));
    }
  }

  private Position after(Frame frame) {
    return new Position(++number, frame.offset());
  }

  /** Adds the records in {@code node}; what is inside a record is none. */
  private static void collect(JsonNode node, List<JsonNode> records) {
    if (node.isObject() && (node.has("fields") || node.has("leader"))) {
      records.add(node);
    } else {
      node.forEach(part -> collect(part, records));
    }
  }

  private MarcReading reading(JsonNode record, List<Issue> issues, Position position) {
    RecordDraft draft = new RecordDraft(detector.characters());
    issues.forEach(draft::report);
    try {
      fill(record, draft);
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
