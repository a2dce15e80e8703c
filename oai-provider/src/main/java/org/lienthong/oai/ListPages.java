package org.lienthong.oai;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.crosswalk.RecordFormat;

/**
 * The answers to ListRecords and ListIdentifiers, page by page.
 *
 * <p>A list is fixed by its first request: records up to the horizon of that moment, in the order
 * of seq. A record that changes afterwards moves past that {@code until} and leaves the list; the
 * harvester's next run gets it, because every page gives the first request's horizon as its
 * responseDate.
 */
final class ListPages {
  private final TokenSigner seal;
  private final HorizonWaiter openSecond;
  private final int pageSize;
  private final InstantSource clock;

  ListPages(TokenSigner seal, HorizonWaiter openSecond, int pageSize, InstantSource clock) {
    this.seal = seal;
    this.openSecond = openSecond;
    this.pageSize = pageSize;
    this.clock = clock;
  }

  /**
   * Starts a list.
   *
   * @throws OaiException cannotDisseminateFormat or noRecordsMatch
   */
  Answer start(OaiRequest.StartList request, Repository repository) {
    RecordFormat format = Formats.named(request.prefix());
    ResumptionToken place =
        ResumptionToken.start(
            request, repository.catalogue().code(), repository.horizon(), expiry());
    RecordCursor walk = walk(place, format, repository);
    if (!walk.onRecord()) {
      throw ErrorCode.NO_RECORDS_MATCH.because(
          "không có biểu ghi nào", "no record matches these arguments");
    }
    return new Answer(place.asOf(), page -> write(page, walk, place, repository));
  }

  /**
   * Continues a list.
   *
   * @throws OaiException badResumptionToken; noRecordsMatch when all remaining records have changed
   *     after the {@code until} that the harvester asked for
   */
  Answer resume(OaiRequest.ResumeList request, Repository repository) {
    ResumptionToken place =
        seal.open(request.token())
            .flatMap(ResumptionToken::parse)
            .filter(token -> token.verb() == request.verb())
            .filter(token -> token.catalogue().equals(repository.catalogue().code()))
            .filter(token -> clock.instant().isBefore(token.expires()))
            .orElseThrow(ListPages::badToken);
    RecordFormat format = Formats.find(place.prefix()).orElseThrow(ListPages::badToken);
    RecordCursor walk = walk(place, format, repository);
    if (walk.onRecord()) {
      return new Answer(place.asOf(), page -> write(page, walk, place, repository));
    }
    return carryOn(place, format, repository);
  }

  /**
   * Extends a list to the present when all its remaining records have changed meanwhile: a list
   * must have at least one record on every page, and many harvesters treat an error here as a
   * failure.
   */
  private Answer carryOn(ResumptionToken place, RecordFormat format, Repository repository) {
    if (!place.bounded()) {
      Instant open = repository.store().horizon();
      openSecond.awaitEnd(repository.store(), open);
      ResumptionToken later = place.extend(repository.store().horizon());
      RecordCursor walk = walk(later, format, repository);
      if (walk.onRecord()) {
        return new Answer(later.asOf(), page -> write(page, walk, later, repository));
      }
    }
    throw ErrorCode.NO_RECORDS_MATCH.because(
        "các biểu ghi còn lại đã thay đổi, hãy thu hoạch lần tiếp theo",
        "all records still to come have changed since; harvest again from the last responseDate");
  }

  static OaiException badToken() {
    return ErrorCode.BAD_RESUMPTION_TOKEN.because(
        "resumptionToken không hợp lệ hoặc đã hết hạn",
        "the resumptionToken is not ours, not for this request, or has expired");
  }

  private RecordCursor walk(ResumptionToken place, RecordFormat format, Repository repository) {
    return new RecordCursor(
        repository.store(),
        place.listing(),
        place.after(),
        pageSize + 1,
        repository.chunk().getAsInt(),
        new RecordPrinter(repository, format, place.set()),
        place.verb() == Verb.LIST_IDENTIFIERS);
  }

  private void write(Page page, RecordCursor walk, ResumptionToken place, Repository repository)
      throws XMLStreamException, IOException {
    page.start(place.verb().word());
    long sent = 0;
    long last = place.after();
    while (sent < pageSize && walk.onRecord()) {
      page.insert(walk.element());
      last = walk.seq();
      sent++;
      walk.advance();
    }
    if (walk.onRecord()) {
      long size = place.cursor() == 0 ? repository.store().count(place.listing()) : place.size();
      long least = place.cursor() + sent + 1;
      long left = Math.max(least, size - walk.skipped());
      ResumptionToken next = place.advance(last, sent, left, expiry());
      writeToken(page, place.cursor(), left, next);
    } else if (place.cursor() > 0) {
      writeEnd(page, place.cursor(), place.cursor() + sent);
    }
    page.end();
  }

  private void writeToken(Page page, long cursor, long size, ResumptionToken next)
      throws XMLStreamException {
    XMLStreamWriter xml = page.xml();
    xml.writeStartElement("resumptionToken");
    xml.writeAttribute("expirationDate", Datestamps.format(next.expires()));
    xml.writeAttribute("completeListSize", Long.toString(size));
    xml.writeAttribute("cursor", Long.toString(cursor));
    xml.writeCharacters(seal.seal(next.text()));
    xml.writeEndElement();
  }

  private static void writeEnd(Page page, long cursor, long size) throws XMLStreamException {
    XMLStreamWriter xml = page.xml();
    xml.writeStartElement("resumptionToken");
    xml.writeAttribute("completeListSize", Long.toString(size));
    xml.writeAttribute("cursor", Long.toString(cursor));
    xml.writeEndElement();
  }

  private Instant expiry() {
    return clock.instant().plus(OaiLimits.TOKEN_LIFE);
  }
}
