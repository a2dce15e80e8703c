package org.lienthong.core.member;

import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.lienthong.core.store.BatchedWork;

/** The registry of member libraries. For use by any number of threads. */
public interface LibraryRegistry {
  /** Returns all of them, by code. */
  List<Library> all();

  /** Returns the library of this code, in any letter case. */
  Optional<Library> find(String code);

  /** Adds a library, or replaces the one of the same code. */
  void put(Library library);

  /**
   * Removes a library: its records become deleted, in the log like any other deletion, and its
   * catalogue becomes a {@link #former} one. A removal that the end of the process interrupts is
   * completed when the registry is opened again.
   *
   * @return how many records were deleted
   */
  default long remove(String code) {
    return remove(code, _ -> true).changed();
  }

  /**
   * Like {@link #remove(String)}, with safe points. A removal that was stopped has deleted some of
   * the records and leaves the library registered; the next removal deletes the others.
   *
   * @param goesOn asked before each batch, with the number of records deleted so far; false stops
   */
  BatchedWork remove(String code, LongPredicate goesOn);

  /** Returns the union and then every library's catalogue. */
  List<Catalogue> catalogues();

  /**
   * Returns the catalogue of a removed library, in any letter case. All its records are deleted,
   * and it stays readable so that harvesters learn of it. Empty for a current library.
   */
  Optional<Catalogue> former(String code);

  /** Returns the catalogue of this name in any letter case; {@code Default} is the union. */
  Optional<Catalogue> catalogue(String name);
}
