package org.lienthong.core.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;

/**
 * The words of an index, for suggestions. Words are in the form of {@code VietnameseText.folded}.
 * Numbers of records are those of the whole index, and may count records that were deleted lately:
 * a word with a number is not always found in the catalogues of a search. For use by any number of
 * threads.
 */
public interface IndexWords {
  /**
   * Returns those of the words that occur in an access point, with their numbers of records.
   *
   * @param point of texts
   */
  Map<String, Long> known(AccessPoint point, Collection<String> words);

  /**
   * Returns the words that differ from a word by one letter (missing, added or another) or by two
   * neighbours that changed places, the most frequent first; never the word itself.
   *
   * @param point of texts
   * @param limit at most so many
   */
  List<IndexWord> near(AccessPoint point, String word, int limit);

  /**
   * Returns the words that begin with these letters and are longer, the most frequent first.
   *
   * @param point of texts
   * @param limit at most so many
   */
  List<IndexWord> beginning(AccessPoint point, String letters, int limit);

  /**
   * Finds the least costly ways to read slots so that a record has all of them. Ways that are
   * adjacent in a title or a name count as less costly than ways that are scattered.
   *
   * @param catalogues codes of those whose records count; at least one
   * @param point of texts
   * @param slots in the order in which they were typed
   * @param absent how many slots that are not optional a record may lack
   * @param limit at most so many different readings
   * @return the best reading first
   */
  List<Reading> together(
      List<String> catalogues, AccessPoint point, List<Slot> slots, int absent, int limit);

  /**
   * A word of the index.
   *
   * @param word folded
   * @param records how many records of the index have it
   */
  record IndexWord(String word, long records) {}

  /**
   * One place of a typed text.
   *
   * @param ways to read it; none when only leaving it out is possible
   * @param optional whether a record that has none of them is found, too: for words that the search
   *     itself interprets, such as "lớp"
   */
  record Slot(List<Way> ways, boolean optional) {
    /** Highest cost of a way. */
    public static final int MOST = 60;

    public Slot {
      ways = List.copyOf(ways);
    }
  }

  /**
   * A way to read one place of a typed text.
   *
   * @param words folded; more than one must be adjacent
   * @param cost from 0 (as typed) to {@link Slot#MOST}
   */
  record Way(List<String> words, int cost) {
    public Way {
      words = List.copyOf(words);
      if (words.isEmpty() || cost < 0 || cost > Slot.MOST) {
        throw new IllegalArgumentException(words + " at " + cost);
      }
    }
  }

  /**
   * A reading of all slots.
   *
   * @param places one for each slot
   */
  record Reading(List<Place> places) {
    public Reading {
      places = List.copyOf(places);
    }
  }

  /**
   * The reading of one slot.
   *
   * @param way null where the record has none of them
   * @param written the words of the way with the marks that a record has
   */
  record Place(@Nullable Way way, List<String> written) {
    public Place {
      written = List.copyOf(written);
    }
  }
}
