package org.lienthong.console.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lienthong.core.copies.CopyStatus;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/**
 * The copies that one library has of a book.
 *
 * @param code of the library
 * @param name for people; the code when the library is not registered
 * @param copies how many
 * @param places where they stand, each once
 */
public record LibraryCopies(String code, String name, int copies, List<Place> places) {
  public LibraryCopies {
    places = List.copyOf(places);
  }

  /**
   * A place where copies stand.
   *
   * @param room 852 $b; empty where a library wrote its own code, as some programs export it
   * @param shelf 852 $c
   * @param callNumber 852 $h $i
   * @param copies how many stand there, those on loan included
   * @param available how many of them can be borrowed now, as far as the library said
   * @param notes what the library says about them, each once
   */
  public record Place(
      String room, String shelf, String callNumber, int copies, int available, List<String> notes) {
    public Place {
      notes = List.copyOf(notes);
    }

    /** Returns what places that are one have in common. */
    private List<String> where() {
      return List.of(room, shelf, callNumber);
    }

    private Place and(Place other) {
      return new Place(
          room,
          shelf,
          callNumber,
          copies + other.copies,
          available + other.available,
          Stream.concat(notes.stream(), other.notes.stream()).distinct().toList());
    }
  }

  /** Returns how many copies can be borrowed now, as far as the library said. */
  public int available() {
    return places.stream().mapToInt(Place::available).sum();
  }

  /** Returns the copies that the 852 fields of a union record list, by library, in their order. */
  static List<LibraryCopies> of(MarcRecord record, LibraryRegistry libraries) {
    Map<String, Map<List<String>, Place>> byLibrary = new LinkedHashMap<>();
    record
        .data("852")
        .forEach(field ->
            field
                .first('a')
                .map(String::strip)
                .ifPresent(code -> {
                  Place place = place(code, field);
                  byLibrary
                      .computeIfAbsent(code, _ -> new LinkedHashMap<>())
                      .merge(place.where(), place, Place::and);
                }));
    return byLibrary.entrySet().stream()
        .map(e -> of(e.getKey(), List.copyOf(e.getValue().values()), libraries))
        .toList();
  }

  private static LibraryCopies of(String code, List<Place> places, LibraryRegistry libraries) {
    return new LibraryCopies(
        code,
        libraries.find(code).map(Library::name).orElse(code),
        places.stream().mapToInt(Place::copies).sum(),
        places);
  }

  private static Place place(String code, DataField field) {
    int copies = copies(field);
    String room = ShownText.of(field, "b");
    return new Place(
        room.equalsIgnoreCase(code) ? "" : room,
        ShownText.of(field, "c"),
        ShownText.of(field, "hi"),
        copies,
        CopyStatus.ofNotes(field).isAvailable() ? copies : 0,
        field.all("z").map(ShownText::whole).filter(note -> !note.isEmpty()).distinct().toList());
  }

  /** A field with the number of a copy is one copy; $t says how many the others are. */
  private static int copies(DataField field) {
    int numbered = (int) field.all("p").filter(number -> !number.isBlank()).count();
    return numbered > 0
        ? numbered
        : field
            .first('t')
            .map(String::strip)
            .filter(t -> t.matches("[1-9]\\d{0,3}"))
            .map(Integer::valueOf)
            .orElse(1);
  }
}
