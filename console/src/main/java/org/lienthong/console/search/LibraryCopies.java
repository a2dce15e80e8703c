package org.lienthong.console.search;

import java.util.ArrayList;
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
   * @param room 852 $b
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

    private boolean isAt(Place other) {
      return room.equals(other.room)
          && shelf.equals(other.shelf)
          && callNumber.equals(other.callNumber);
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
    Map<String, List<Place>> byLibrary = new LinkedHashMap<>();
    record
        .data("852")
        .forEach(field ->
            field
                .first('a')
                .ifPresent(code ->
                    add(
                        place(field),
                        byLibrary.computeIfAbsent(code.strip(), _ -> new ArrayList<>()))));
    return byLibrary.entrySet().stream()
        .map(e ->
            new LibraryCopies(
                e.getKey(),
                libraries.find(e.getKey()).map(Library::name).orElse(e.getKey()),
                e.getValue().stream().mapToInt(Place::copies).sum(),
                e.getValue()))
        .toList();
  }

  private static void add(Place place, List<Place> places) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).isAt(place)) {
        places.set(i, places.get(i).and(place));
        return;
      }
    }
    places.add(place);
  }

  private static Place place(DataField field) {
    int copies = copies(field);
    return new Place(
        ShownText.of(field, "b"),
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
