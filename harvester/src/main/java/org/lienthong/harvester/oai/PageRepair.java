package org.lienthong.harvester.oai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.write.LocalId;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.oai.OaiRecord.Unusable;

/**
 * Reads an answer, well-formed or not. One that is not is split at the tags of its records: each is
 * read separately, unchanged or repaired, and one that cannot be repaired is named.
 */
final class PageRepair {
  private static final Pattern RECORD_START =
      Pattern.compile("<(?:[\\w.-]+:)?record\\b[^<>]*>\\s*<(?:[\\w.-]+:)?header\\b");
  private static final Pattern LIST_END =
      Pattern.compile(
          "<(?:[\\w.-]+:)?resumptionToken\\b|</(?:[\\w.-]+:)?(?:ListRecords|GetRecord)\\s*>");
  private static final Pattern PAGE_END = Pattern.compile("</(?:[\\w.-]+:)?OAI-PMH\\s*>");
  private static final Pattern OPEN_ELEMENTS =
      Pattern.compile("<((?:[\\w.-]+:)?(?:OAI-PMH|ListRecords|GetRecord))\\b");
  private static final Pattern IDENTIFIER =
      Pattern.compile("<(?:[\\w.-]+:)?identifier\\b[^<>]*>([^<>]*)<");
  private static final Pattern DATESTAMP =
      Pattern.compile("<(?:[\\w.-]+:)?datestamp\\b[^<>]*>([^<>]*)<");

  private final PageText page;

  private PageRepair(PageText page) {
    this.page = page;
  }

  /**
   * Reads an answer.
   *
   * @throws FetchException when it was cut off, or is not OAI-PMH: the next try may be better
   */
  static OaiPage read(byte[] octets) throws FetchException {
    PageText page = PageText.of(octets);
    if (page.text().isBlank()) {
      throw FetchException.passing("the answer is empty");
    }
    if (page.repaired().isEmpty()) {
      try {
        return PageParser.parse(page.text());
      } catch (XMLStreamException notWellFormed) {
        return new PageRepair(page).repaired(notWellFormed);
      }
    }
    return new PageRepair(page).repaired(new XMLStreamException("octets that are no characters"));
  }

  private OaiPage repaired(XMLStreamException because) throws FetchException {
    Matcher end = PAGE_END.matcher(page.text());
    if (!end.find()) {
      throw FetchException.passing(
          page.text().contains("OAI-PMH")
              ? "the answer was cut off after " + page.text().length() + " characters"
              : "the answer is not OAI-PMH");
    }
    List<Integer> starts = starts(end.start());
    try {
      return starts.isEmpty()
          ? PageParser.parse(MarkupRepair.repair(page.text().substring(0, end.end())))
          : inPieces(starts, end);
    } catch (XMLStreamException irreparable) {
      throw FetchException.passing("the answer is broken: " + firstLine(because));
    }
  }

  private List<Integer> starts(int before) {
    List<Integer> out = new ArrayList<>();
    Matcher start = RECORD_START.matcher(page.text());
    while (start.find() && start.start() < before) {
      out.add(start.start());
    }
    return out;
  }

  private OaiPage inPieces(List<Integer> starts, Matcher end)
      throws XMLStreamException, FetchException {
    String text = page.text();
    Matcher listEnd = LIST_END.matcher(text);
    int tail = end.start();
    if (listEnd.find(starts.getLast())) {
      tail = listEnd.start();
    }
    String head = MarkupRepair.repair(text.substring(0, starts.getFirst()));
    String foot = MarkupRepair.repair(text.substring(tail, end.end()));
    OaiPage frame = PageParser.parse(head + foot);
    String closing = closing(head);
    List<OaiRecord> records = new ArrayList<>(starts.size());
    for (int i = 0; i < starts.size(); i++) {
      int stop = i + 1 < starts.size() ? starts.get(i + 1) : tail;
      records.addAll(piece(head, starts.get(i), stop, closing));
    }
    return frame.withRecords(records);
  }

  /** Returns end tags for what {@code head} leaves open. */
  private static String closing(String head) {
    StringBuilder out = new StringBuilder();
    Matcher open = OPEN_ELEMENTS.matcher(head);
    while (open.find()) {
      out.insert(0, "</" + open.group(1) + ">");
    }
    return out.toString();
  }

  private List<OaiRecord> piece(String head, int start, int stop, String closing)
      throws FetchException {
    String record = page.text().substring(start, stop);
    boolean repaired = page.isRepairedBetween(start, stop);
    try {
      List<OaiRecord> whole = PageParser.parse(head + record + closing).records();
      return repaired ? whole.stream().map(one -> one.asRepaired(0)).toList() : whole;
    } catch (XMLStreamException notWellFormed) {
      try {
        return PageParser.parse(head + MarkupRepair.repair(record) + closing).records().stream()
            .map(one -> one.asRepaired(MarkupRepair.replaced(record)))
            .toList();
      } catch (XMLStreamException irreparable) {
        return List.of(unusable(record, notWellFormed));
      }
    }
  }

  private static OaiRecord unusable(String record, XMLStreamException because) {
    return new OaiRecord(
        found(IDENTIFIER, record),
        Granularity.regular(found(DATESTAMP, record)),
        new Unusable("broken XML: " + firstLine(because)));
  }

  private static String found(Pattern pattern, String record) {
    Matcher matcher = pattern.matcher(record);
    return matcher.find() ? LocalId.oneLine(matcher.group(1).replace("&amp;", "&")) : "";
  }

  private static String firstLine(XMLStreamException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
