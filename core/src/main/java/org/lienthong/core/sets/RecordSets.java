package org.lienthong.core.sets;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.vocabulary.Schoolbook;
import org.lienthong.marc.MarcRecord;

/** Computes the sets of a record. Writers of records call this and store the result with it. */
public final class RecordSets {
  /**
   * The version of the rules. A change to what {@link #of} returns for some record increases it,
   * also a change in {@link Schoolbook} or {@link SubjectClass}: the server then updates the sets
   * of the stored records.
   */
  static final int VERSION = 1;

  private static final String SCOPE = "record-sets";
  private static final String RULES = "rules";

  private RecordSets() {}

  /** Returns whether the sets of stored records may come from rules of another version. */
  public static boolean areOutdated(RecordStore store) {
    return !store.state(SCOPE, RULES).equals(Optional.of(Integer.toString(VERSION)));
  }

  /** Notes that the sets of all stored records come from these rules, or soon will. */
  public static void markCurrent(RecordStore store) {
    store.write(transaction -> {
      transaction.putState(SCOPE, RULES, Integer.toString(VERSION));
      return VERSION;
    });
  }

  /**
   * Returns the setSpecs of a record, sorted, each once; only the lowest of a hierarchy.
   *
   * @param libraries those that have the record: one for a source record, all members for a union
   *     record
   */
  public static List<String> of(MarcRecord record, Collection<Library> libraries) {
    Set<String> out = new TreeSet<>();
    libraries.forEach(library -> out.addAll(LibrarySets.of(library)));
    Schoolbook.of(record).register().ifPresent(material -> out.add("mat:" + material.name()));
    SubjectClass.of(record).forEach(subject -> out.add("subj:" + subject));
    return List.copyOf(out);
  }
}
