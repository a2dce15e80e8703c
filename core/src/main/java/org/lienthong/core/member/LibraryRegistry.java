package org.lienthong.core.member;

import java.util.List;
import java.util.Optional;

/** The libraries that take part. For use by any number of threads. */
public interface LibraryRegistry {
  /** Returns all of them, by code. */
  List<Library> all();

  /** Returns the library of this code, in any letter case. */
  Optional<Library> find(String code);

  /** Adds a library, or replaces the one of the same code. */
  void put(Library library);

  /**
   * Takes a library out: its records become deleted, in the log as any other deletion, and its
   * catalogue becomes a {@link #former} one.
   *
   * @return how many records were deleted
   */
  long remove(String code);

  /** Returns the union and then every library's catalogue. */
  List<Catalogue> catalogues();

  /**
   * Returns the catalogue of a library that was taken out, in any letter case: all its records are
   * deleted, which whoever gathered them must be able to learn. Empty for a library that takes
   * part.
   */
  Optional<Catalogue> former(String code);

  /** Returns the catalogue of this name in any letter case; {@code Default} is the union. */
  Optional<Catalogue> catalogue(String name);
}
