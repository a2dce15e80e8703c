package org.lienthong.marc.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** Checks $6 and 880, and $8 (MARC 21, "Control subfields"). */
final class LinkChecks {
  /** Tag and occurrence, and whatever follows. */
  private static final Pattern LINK = Pattern.compile("([0-9]{3})-([0-9]{2,}).*");

  /** After them perhaps script and direction. */
  private static final Pattern WHOLE_LINK = Pattern.compile("[0-9]{3}-[0-9]{2,}(/[^ ]+)?");

  private static final Pattern SEQUENCE = Pattern.compile("[0-9]+(\\.[0-9]+)?(\\\\[acdprux])?");

  private static final String OTHER_SCRIPT = "880";

  /** Says that the other field is not in the record. */
  private static final String NO_OTHER = "00";

  private final MarcTable table;

  LinkChecks(MarcTable table) {
    this.table = table;
  }

  private record Link(FieldPlace place, String other, String number, String text) {
    String end() {
      return place.tag() + ">" + other + "-" + number;
    }

    String otherEnd() {
      return other + ">" + place.tag() + "-" + number;
    }
  }

  void check(MarcRecord record, Consumer<RecordFinding> out) {
    List<Link> links = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (DataField field : (Iterable<DataField>) record.dataFields()::iterator) {
      String tag = field.tag().value();
      FieldPlace place = new FieldPlace(tag, seen.merge(tag, 1, Integer::sum));
      boolean linked = false;
      for (Subfield subfield : field.subfields()) {
        if (subfield.code() == '6') {
          linked = true;
          link(place, subfield.data(), links, out);
        } else if (subfield.code() == '8' && !SEQUENCE.matcher(subfield.data()).matches()) {
          shape(place, subfield, out);
        }
      }
      if (!linked && field.tag().is(OTHER_SCRIPT)) {
        out.accept(new RecordFinding(MarcRule.LINK_MISSING, place.toString(), "", ""));
      }
    }
    pairs(links, out);
  }

  private void link(FieldPlace place, String text, List<Link> links, Consumer<RecordFinding> out) {
    if (!WHOLE_LINK.matcher(text).matches()) {
      shape(place, new Subfield('6', text), out);
    }
    Matcher matcher = LINK.matcher(text);
    if (matcher.matches()) {
      links.add(new Link(place, matcher.group(1), matcher.group(2), text));
    }
  }

  /** In local fields these subfields may mean something else. */
  private void shape(FieldPlace place, Subfield subfield, Consumer<RecordFinding> out) {
    if (table.field(place.tag()) != null) {
      String at = place.subfield(subfield.code());
      out.accept(new RecordFinding(MarcRule.LINK_SHAPE, at, subfield.data(), ""));
    }
  }

  private void pairs(List<Link> links, Consumer<RecordFinding> out) {
    Set<String> ends = new HashSet<>();
    links.forEach(link -> ends.add(link.end()));
    for (Link link : links) {
      boolean local = table.field(link.place.tag()) == null;
      if (!local && !link.number.equals(NO_OTHER) && !ends.contains(link.otherEnd())) {
        String at = link.place.subfield('6');
        out.accept(new RecordFinding(MarcRule.LINK_UNPAIRED, at, link.text, ""));
      }
    }
  }
}
