package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The headings of a known product, in a file of its own.
 *
 * @param name of the file, as users give it
 * @param title the product's name for people
 * @param marks headings that no other product has all of, in lower case
 * @param headings in the form of {@code headings.txt}
 */
record Profile(String name, String title, Set<String> marks, String headings) {
  private static final List<Profile> KNOWN =
      Stream.of("koha", "slims", "goodreads", "librarything", "openbiblio", "emiclib", "librarika")
          .map(Profile::load)
          .toList();

  private static Profile load(String name) {
    String text = HeadingNames.resource("profiles/" + name + ".txt");
    String title = name;
    Set<String> marks = new HashSet<>();
    List<String> rest = new ArrayList<>();
    for (String line : text.split("\\R")) {
      if (line.startsWith("product:")) {
        title = line.substring("product:".length()).strip();
      } else if (line.startsWith("recognized by:")) {
        for (String mark : line.substring("recognized by:".length()).split("\\|")) {
          marks.add(mark.strip().toLowerCase(Locale.ROOT));
        }
      } else {
        rest.add(line);
      }
    }
    return new Profile(name, title, marks, String.join("\n", rest));
  }

  /** Returns the profile of this name. */
  static Optional<Profile> named(String name) {
    return KNOWN.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Returns the profile whose marks are all among the cells of a row. */
  static Optional<Profile> of(TableRow row) {
    Set<String> cells = new HashSet<>();
    row.cells().forEach(cell -> cells.add(cell.strip().toLowerCase(Locale.ROOT)));
    return KNOWN.stream()
        .filter(one -> !one.marks().isEmpty() && cells.containsAll(one.marks()))
        .findFirst();
  }
}
