package org.lienthong.core.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.vocabulary.SchoolLevel;

/** The sets of a library's records that follow from the library's attributes. */
public final class LibrarySets {
  /** One segment of an area code: the characters that a setSpec allows. */
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_.~-]+");

  private static final Map<String, SetName> LEVELS =
      Stream.of(SchoolLevel.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  SchoolLevel::code,
                  level -> new SetName(level.code(), level.vietnamese(), level.english())));

  private static final Map<String, SetName> TYPES =
      Map.of(
          "school", new SetName("school", "Thư viện trường học", "School libraries"),
          "public", new SetName("public", "Thư viện công cộng", "Public libraries"),
          "university", new SetName("university", "Thư viện đại học", "University libraries"),
          "other", new SetName("other", "Thư viện khác", "Other libraries"));

  private static final String LIBRARY = "library:";

  private LibrarySets() {}

  /** Returns the setSpec of a library's own records. */
  static String specOf(Library library) {
    return LIBRARY + library.code();
  }

  /** Returns the code of the library whose own set this is; empty for any other set. */
  public static Optional<String> library(String setSpec) {
    return setSpec.startsWith(LIBRARY)
        ? Optional.of(setSpec.substring(LIBRARY.length()))
        : Optional.empty();
  }

  /** Returns the setSpecs; attributes that are not valid for a set are skipped. */
  static List<String> of(Library library) {
    List<String> out = new ArrayList<>();
    out.add(specOf(library));
    for (String level : words(library, LibraryAttribute.LEVEL)) {
      if (LEVELS.containsKey(level)) {
        out.add("level:" + level);
      }
    }
    for (String type : words(library, LibraryAttribute.TYPE)) {
      if (TYPES.containsKey(type)) {
        out.add("type:" + type);
      }
    }
    String area = library.attributes().getOrDefault(LibraryAttribute.AREA, "");
    if (isArea(area)) {
      out.add("area:" + area);
    }
    return out;
  }

  private static List<String> words(Library library, String attribute) {
    String value = library.attributes().getOrDefault(attribute, "");
    return List.of(value.toLowerCase(Locale.ROOT).strip().split("[,\\s]+"));
  }

  /** Says whether {@code value} is a list of school levels. */
  public static boolean isLevel(String value) {
    return LEVELS.keySet().containsAll(List.of(value.toLowerCase(Locale.ROOT).split("[,\\s]+")));
  }

  /** Says whether {@code value} is a type of library. */
  public static boolean isType(String value) {
    return TYPES.containsKey(value.toLowerCase(Locale.ROOT));
  }

  /**
   * Says whether {@code value} can name an area: segments valid in a setSpec, with colons between
   * them.
   */
  public static boolean isArea(String value) {
    String[] segments = value.split(":", -1);
    for (String segment : segments) {
      if (!SEGMENT.matcher(segment).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the sets of levels, from the lowest. */
  static List<SetName> levels() {
    return List.of("mn", "th", "thcs", "thpt").stream().map(LEVELS::get).toList();
  }

  /** Returns the sets of types. */
  static List<SetName> types() {
    return List.of("school", "public", "university", "other").stream().map(TYPES::get).toList();
  }
}
