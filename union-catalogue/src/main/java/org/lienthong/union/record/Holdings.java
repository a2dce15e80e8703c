package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.core.copies.CopyStatus;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;

/**
 * The copies of a member as regular 852 fields: $a the library's code, $b the room or stack, $c the
 * shelf, $h and $i the call number, $p the number of the copy, $t how many, $z notes, among them
 * why it cannot be borrowed.
 *
 * <p>Read from 852, from Koha's 952, from 949 and from 995. One field for each number of a copy; a
 * record that lists no copies gets one field with the library alone, since the library has it.
 */
public final class Holdings {
  /** Changes when the copies of the same record come out differently. */
  public static final int VERSION = 2;

  private static final Tag TAG = Tag.of("852");

  private Holdings() {}

  /** Returns the copies that a record lists. */
  public static List<DataField> of(String library, MarcRecord record) {
    Set<List<Subfield>> copies = new LinkedHashSet<>();
    record
        .dataFields()
        .forEach(f -> {
          switch (f.tag().value()) {
            case "852" -> copies.addAll(marc(library, f));
            case "952" -> copies.addAll(koha(library, f));
            case "949" -> copies.addAll(local949(library, f));
            case "995" -> copies.addAll(local995(library, f));
            default -> {}
          }
        });
    if (copies.isEmpty()) {
      copies.add(List.of(new Subfield('a', library)));
    }
    List<DataField> out = new ArrayList<>();
    copies.forEach(c -> out.add(new DataField(TAG, ' ', ' ', c)));
    return out;
  }

  /** Vietnamese systems write the accession number (ĐKCB) into $j instead of $p. */
  private static List<List<Subfield>> marc(String library, DataField f) {
    List<String> numbers = f.all("p").toList();
    boolean accession = numbers.isEmpty();
    Copy copy = new Copy(library);
    copy.add('b', f.joined("b"));
    copy.add('c', f.joined("ck"));
    copy.add('h', f.joined("h"));
    copy.add('i', f.joined("im"));
    if (!accession) {
      copy.add('j', f.joined("j"));
    }
    copy.add('t', f.joined("t"));
    f.all("z").forEach(note -> copy.add('z', note));
    return copy.each(accession ? f.all("j").toList() : numbers);
  }

  private static List<List<Subfield>> koha(String library, DataField f) {
    Copy copy = new Copy(library);
    copy.add('b', f.first('b').or(() -> f.first('a')).orElse(""));
    copy.add('c', f.joined("c"));
    copy.add('h', f.joined("o"));
    copy.add('t', f.joined("t"));
    copy.add('z', f.joined("z"));
    CopyStatus.ofKoha(f).notes().forEach(note -> copy.add('z', note));
    return copy.each(f.all("p").toList());
  }

  private static List<List<Subfield>> local949(String library, DataField f) {
    Copy copy = new Copy(library);
    copy.add('b', f.joined("l"));
    copy.add('c', f.joined("c"));
    copy.add('h', f.joined("h"));
    copy.add('t', f.joined("t"));
    return copy.each(f.all(f.first('a').isPresent() ? "a" : "pi").toList());
  }

  private static List<List<Subfield>> local995(String library, DataField f) {
    Copy copy = new Copy(library);
    copy.add('b', f.first('c').or(() -> f.first('b')).orElse(""));
    copy.add('c', f.joined("e"));
    copy.add('h', f.joined("k"));
    return copy.each(f.all(f.first('f').isPresent() ? "f" : "ap").toList());
  }

  /** The subfields of one copy, in the order of their codes when it is finished. */
  private static final class Copy {
    private final List<Subfield> common = new ArrayList<>();

    Copy(String library) {
      common.add(new Subfield('a', library));
    }

    void add(char code, String text) {
      if (!text.isBlank()) {
        common.add(new Subfield(code, text.strip()));
      }
    }

    List<List<Subfield>> each(List<String> numbers) {
      List<List<Subfield>> out = new ArrayList<>();
      for (String number : numbers) {
        if (!number.isBlank()) {
          List<Subfield> one = new ArrayList<>(common);
          one.add(new Subfield('p', number.strip()));
          out.add(sorted(one));
        }
      }
      return out.isEmpty() ? List.of(sorted(common)) : out;
    }

    private static List<Subfield> sorted(List<Subfield> copy) {
      return copy.stream().sorted(Comparator.comparingInt(Subfield::code)).toList();
    }
  }
}
