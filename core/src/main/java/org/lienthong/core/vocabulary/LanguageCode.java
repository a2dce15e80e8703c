package org.lienthong.core.vocabulary;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes of the MARC list of languages, by the other forms that records and readers write: ISO
 * 639-1, the terminological codes of 639-2, and folded names.
 */
public final class LanguageCode {
  private static final Map<String, String> CODES =
      Stream.of(
              "vie tieng viet,vi,vn,vietnamese,viet",
              "eng en,english,tieng anh,anh",
              "fre fr,fra,french,tieng phap,phap",
              "ger de,deu,german,tieng duc,duc",
              "chi zh,zho,chinese,tieng trung,tieng hoa,trung",
              "rus ru,russian,tieng nga,nga",
              "jpn ja,japanese,tieng nhat,nhat",
              "kor ko,korean,tieng han,han",
              "cze ces,cs",
              "dut nld,nl",
              "gre ell,el",
              "per fas,fa",
              "rum ron,ro",
              "slo slk,sk",
              "spa es,spanish",
              "ita it,italian",
              "lat la,latin",
              "khm km",
              "lao lo",
              "tha th",
              "mul da ngu,song ngu")
          .flatMap(row ->
              Stream.of(row.substring(4).split(",")).map(o -> Map.entry(o, row.substring(0, 3))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private LanguageCode() {}

  /** Returns the MARC code for a folded code or name; other text is returned as it is. */
  public static String of(String folded) {
    return CODES.getOrDefault(folded, folded);
  }
}
