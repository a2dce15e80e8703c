package org.lienthong.marc.iso2709;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.MalformedRecordException;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.charset.EncodingDetector;
import org.lienthong.marc.charset.EncodingDetector.Claim;
import org.lienthong.marc.charset.RecordTexts;
import org.lienthong.marc.iso2709.Directory.Place;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.MarcReading.Rejected;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.RecordDraft;

/** Decodes the octets of one record. */
final class Iso2709Decoder {
  private final byte[] octets;
  private final RecordDraft draft;
  private final RecordTexts texts;

  Iso2709Decoder(byte[] octets, EncodingDetector detector) {
    this.octets = octets;
    this.draft = new RecordDraft(detector.characters());
    this.texts =
        detector.texts(octets, octets[9] == 'a' ? Claim.UNICODE : Claim.MARC8, draft::report);
  }

  /**
   * Returns the record.
   *
   * @param fault the fault in its length or end, if any
   */
  MarcReading decode(@Nullable String fault, Position position) {
    if (fault != null) {
      draft.repaired("leader", fault);
    }
    draft.leader(new String(octets, 0, Iso2709Limits.LEADER, ISO_8859_1));
    try {
      Directory.places(octets, draft).forEach(this::field);
    } catch (MalformedRecordException e) {
      return new Rejected(position, String.valueOf(e.getMessage()));
    }
    texts.reportFaults();
    return draft.finish(position);
  }

  private void field(Place place) {
    if (place.tag().startsWith("00")) {
      // A delimiter is damage here: it became a blank, so that the positions after it stay.
      draft.control(place.tag(), texts.text(place.tag(), place.from(), place.to()));
      return;
    }
    int delimiter = delimiter(place.from(), place.to());
    if (delimiter == place.to()) {
      draft.control(place.tag(), texts.text(place.tag(), place.from(), place.to()));
    } else {
      dataField(place, delimiter);
    }
  }

  private int delimiter(int from, int to) {
    int at = from;
    while (at < to && octets[at] != Iso2709Limits.DELIMITER) {
      at++;
    }
    return at;
  }

  private void dataField(Place place, int first) {
    String tag = place.tag();
    int indicators = first - place.from();
    if (indicators != 2) {
      draft.repaired(tag, indicators + " characters in place of two indicators");
    }
    List<Subfield> subfields = new ArrayList<>(4);
    for (int at = first; at < place.to(); ) {
      int end = delimiter(at + 1, place.to());
      subfield(tag, at + 1, end, subfields);
      at = end;
    }
    draft.data(tag, indicator(place, 0, first), indicator(place, 1, first), subfields);
  }

  private char indicator(Place place, int which, int first) {
    int at = place.from() + which;
    return at < first ? (char) (octets[at] & 0xff) : ' ';
  }

  private void subfield(String tag, int from, int to, List<Subfield> subfields) {
    if (from == to) {
      draft.repaired(tag, "a subfield delimiter without anything after it was left out");
      return;
    }
    char code = (char) (octets[from] & 0xff);
    int text = code < 0x80 ? from + 1 : from;
    subfields.add(draft.subfield(tag, code, texts.text(tag, text, to)));
  }
}
