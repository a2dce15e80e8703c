package org.lienthong.core.sets;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.core.member.Library;
import org.lienthong.core.vocabulary.Schoolbook;
import org.lienthong.marc.MarcRecord;

/** Computes the sets of a record. Writers of records call this and store the result with it. */
public final class RecordSets {
  private RecordSets() {}

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
