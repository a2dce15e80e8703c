package org.lienthong.console.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.search.LibraryCopies;
import org.lienthong.console.search.RecordDescription;
import org.lienthong.console.search.ShelfColour;

/**
 * Where a book of the results can be found: first in the library of the reader, or in the one that
 * is searched.
 *
 * @param here the copies there; null when it has none
 * @param isOwn whether that library is the reader's own
 * @param asked whether there is such a library
 * @param named other libraries that have it, at most two, none when it is here
 * @param others how many libraries have it besides
 */
public record Availability(
    @Nullable LibraryCopies here,
    boolean isOwn,
    boolean asked,
    List<LibraryCopies> named,
    int others) {
  private static final int NAMED = 2;

  public Availability {
    named = List.copyOf(named);
  }

  /**
   * Tells where a record can be found.
   *
   * @param own code of the reader's library; empty for none
   * @param searched code of the only library that is searched; empty for several
   */
  public static Availability of(RecordDescription record, String own, String searched) {
    String asked = searched.isEmpty() ? own : searched;
    Optional<LibraryCopies> here = record.copiesOf(asked);
    List<LibraryCopies> named =
        here.isPresent() ? List.of() : record.copies().stream().limit(NAMED).toList();
    int others = record.copies().size() - (here.isPresent() ? 1 : named.size());
    return new Availability(
        here.orElse(null),
        !own.isEmpty() && asked.equalsIgnoreCase(own),
        !asked.isEmpty(),
        named,
        others);
  }

  /** Returns the call number of the copies here; empty for none. */
  public String callNumber() {
    return places()
        .map(LibraryCopies.Place::callNumber)
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * Returns the colour of the shelf here.
   *
   * @param general the colour that the record gives for all libraries
   */
  public @Nullable ShelfColour colour(@Nullable ShelfColour general) {
    return here == null
        ? null
        : places()
            .flatMap(
                p -> ShelfColour.in(p.room() + " " + p.shelf() + " " + p.callNumber()).stream())
            .findFirst()
            .orElse(general);
  }

  private Stream<LibraryCopies.Place> places() {
    return here == null ? Stream.empty() : here.places().stream();
  }
}
