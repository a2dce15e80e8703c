package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;

/**
 * Encodes features as one line of text and decodes them; equal features have equal texts.
 *
 * <p>Components are in the order of {@link MatchFeatures} between tabulators, members of a list
 * between vertical bars. Folded text holds neither.
 */
public final class FeatureCodec {
  private static final int COMPONENTS = 23;

  private FeatureCodec() {}

  public static String encode(MatchFeatures f) {
    Title t = f.title();
    Edition e = f.edition();
    StringBuilder out = new StringBuilder(256);
    for (String text : List.of(t.proper(), t.rest(), t.marked(), t.raw(), t.volume(), t.grade())) {
      out.append(clean(text)).append('\t');
    }
    out.append(t.kind()).append('\t').append(t.series()).append('\t');
    out.append(t.bareVolume() ? 'v' : '-').append(t.bareGrade() ? 'g' : '-').append('\t');
    out.append(e.type()).append('\t').append(e.number()).append('\t');
    out.append(e.revised() ? 'r' : '-').append('\t').append(clean(e.words())).append('\t');
    list(out, f.publishers());
    list(out, f.names());
    out.append(clean(f.responsibility())).append('\t');
    out.append(f.year()).append('\t').append(f.fixedYear()).append('\t').append(f.pages());
    out.append('\t').append(f.several() ? 's' : '-').append(f.language()).append('\t');
    out.append(f.carrier().name()).append('\t').append(f.level().name()).append('\t');
    list(out, f.isbns().stream().map(i -> i.kind().name() + ' ' + i.number()).toList());
    out.append(String.join("|", f.ids()));
    return out.toString();
  }

  private static void list(StringBuilder out, List<String> values) {
    out.append(clean(String.join("|", values))).append('\t');
  }

  private static String clean(String text) {
    return text.indexOf('\t') < 0 ? text : text.replace('\t', ' ');
  }

  /**
   * Decodes a text of {@link #encode}.
   *
   * @throws IllegalArgumentException when {@code encode} cannot have written it
   */
  public static MatchFeatures decode(String text) {
    List<String> p = split(text, '\t');
    if (p.size() != COMPONENTS + 1) {
      throw new IllegalArgumentException("not features: " + text);
    }
    Title title =
        new Title(
            p.get(0),
            p.get(1),
            p.get(2),
            p.get(3),
            p.get(4),
            p.get(8).charAt(0) == 'v',
            p.get(5),
            p.get(8).charAt(1) == 'g',
            p.get(6),
            p.get(7));
    Edition edition =
        new Edition(
            p.get(9).charAt(0), Integer.parseInt(p.get(10)), p.get(11).equals("r"), p.get(12));
    return new MatchFeatures(
        title,
        edition,
        members(p.get(13)),
        members(p.get(14)),
        p.get(15),
        Integer.parseInt(p.get(16)),
        Integer.parseInt(p.get(17)),
        Integer.parseInt(p.get(18)),
        p.get(19).charAt(0) == 's',
        p.get(19).substring(1),
        Carrier.valueOf(p.get(20)),
        Level.valueOf(p.get(21)),
        isbns(p.get(22)),
        members(p.get(23)));
  }

  private static List<String> members(String text) {
    return text.isEmpty() ? List.of() : split(text, '|');
  }

  private static List<Isbn> isbns(String text) {
    List<Isbn> out = new ArrayList<>();
    for (String one : members(text)) {
      int space = one.indexOf(' ');
      out.add(new Isbn(one.substring(space + 1), Isbn.Kind.valueOf(one.substring(0, space))));
    }
    return out;
  }

  private static List<String> split(String text, char separator) {
    List<String> out = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      out.add(text.substring(start, end));
      start = end + 1;
    }
    out.add(text.substring(start));
    return out;
  }
}
