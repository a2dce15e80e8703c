package org.lienthong.index.lucene.document;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.index.lucene.analysis.AnalysedText;
import org.lienthong.index.lucene.analysis.TextAnalysis;
import org.lienthong.index.lucene.analysis.Tokens;
import org.lienthong.index.lucene.coded.Coded;
import org.lienthong.index.lucene.coded.CodedValues;
import org.lienthong.index.lucene.coded.TagRoutes;
import org.lienthong.index.lucene.coded.TagRoutes.Route;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * A mapper from records to documents. For one thread; a document is valid until the next one is
 * made.
 */
public final class DocumentMapper {
  private static final List<AccessPoint> NUMBERS =
      Arrays.stream(AccessPoint.values())
          .filter(p -> p.kind() == AccessPoint.Kind.YEAR || p.kind() == AccessPoint.Kind.DATE)
          .toList();

  private final TagRoutes routes = TagRoutes.ofTexts();
  private final TextAnalysis analysis = new TextAnalysis();
  private final Map<AccessPoint, Tokens> words = new EnumMap<>(AccessPoint.class);
  private final Map<AccessPoint, WordsField> fields = new EnumMap<>(AccessPoint.class);
  private final Set<String> anywhere = new HashSet<>();
  private final Map<AccessPoint, Headings> headings = new EnumMap<>(AccessPoint.class);

  public DocumentMapper() {
    for (AccessPoint point : AccessPoint.values()) {
      if (point.kind() == AccessPoint.Kind.TEXT) {
        Tokens tokens = new Tokens();
        words.put(point, tokens);
        fields.put(point, new WordsField(point, tokens));
        headings.put(point, new Headings(point, analysis));
      }
    }
  }

  /** Returns the term that identifies a record's document. */
  public static BytesRef keyTerm(long key) {
    byte[] octets = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(key, octets, 0);
    return new BytesRef(octets);
  }

  /** Returns the document of a record that is not deleted. */
  public Document document(StoredRecord stored) {
    words.values().forEach(Tokens::clear);
    headings.values().forEach(Headings::clear);
    Document document = bare(stored);
    String catalogue = catalogue(stored);
    MarcRecord record = stored.marc();
    record.dataFields().forEach(this::addTexts);
    anywhere.clear();
    for (AccessPoint point : NUMBERS) {
      Numbers numbers = Numbers.of(point, record);
      numbers.addTo(document);
      if (point.kind() == AccessPoint.Kind.YEAR) {
        numbers.values().forEach(year -> anywhere(Coded.of(year.toString())));
      }
    }
    CodedValues.of(record, catalogue)
        .forEach((point, codes) -> new Codes(point, codes).addTo(document, this::anywhere));
    headings.values().forEach(h -> h.addTo(document));
    words.forEach((point, tokens) -> {
      if (tokens.size() > 0) {
        document.add(fields.get(point));
      }
    });
    return document;
  }

  /** Returns a document that only identifies its record. */
  public static Document bare(StoredRecord stored) {
    Document document = new Document();
    document.add(new StringField(IndexNames.KEY, keyTerm(stored.key()), Store.NO));
    document.add(new NumericDocValuesField(IndexNames.KEY, stored.key()));
    document.add(new StringField(IndexNames.CATALOGUE, catalogue(stored), Store.NO));
    return document;
  }

  private static String catalogue(StoredRecord stored) {
    return stored.catalogue().toLowerCase(Locale.ROOT);
  }

  private Tokens words(AccessPoint point) {
    return Objects.requireNonNull(words.get(point));
  }

  private void addTexts(DataField field) {
    List<Route> feeds = routes.of(field.tag());
    if (feeds.isEmpty()) {
      return;
    }
    List<AnalysedText> texts = field.subfields().stream().map(s -> analysed(s, feeds)).toList();
    addWords(words(AccessPoint.ANY), field, texts, "");
    for (Route route : feeds) {
      addWords(words(route.point()), field, texts, route.codes());
      Objects.requireNonNull(headings.get(route.point())).add(field, texts, route.codes());
    }
  }

  private AnalysedText analysed(Subfield subfield, List<Route> feeds) {
    boolean wanted = feeds.stream().anyMatch(r -> Heading.takes(r.codes(), subfield.code()));
    return wanted ? analysis.analyse(subfield.data()) : AnalysedText.NONE;
  }

  private static void addWords(
      Tokens tokens, DataField field, List<AnalysedText> texts, String codes) {
    boolean started = false;
    for (int i = 0; i < texts.size(); i++) {
      AnalysedText text = texts.get(i);
      if (text.size() > 0 && Heading.takes(codes, field.subfields().get(i).code())) {
        if (!started) {
          tokens.start();
          started = true;
        }
        tokens.words(text);
      }
    }
    if (started) {
      tokens.end();
    }
  }

  /** Makes a code searchable anywhere, once: as it is, and by its words. */
  private void anywhere(Coded code) {
    if (!anywhere.add(code.term())) {
      return;
    }
    Tokens any = words(AccessPoint.ANY);
    any.start();
    AnalysedText text = analysis.read(code.display());
    any.words(text);
    any.end();
    if (!(text.size() == 1 && text.word(0).folded().contains(new BytesRef(code.term())))) {
      any.code(code.term());
    }
  }
}
