package org.lienthong.core.sets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.store.AssignedSets;
import org.lienthong.core.vocabulary.MaterialClass;

/** The names of all sets, including empty ones and the parents in hierarchies. */
public final class SetNames {
  /** The root of the sets of union records by which a library could correct its own records. */
  public static final String CORRECTIONS = "corrections";

  private static final List<SetName> FIXED = fixed();

  private SetNames() {}

  private static List<SetName> fixed() {
    List<SetName> out = new ArrayList<>();
    out.add(new SetName("library", "Theo thư viện", "By library"));
    out.add(new SetName("area", "Theo địa bàn", "By area"));
    out.add(new SetName("level", "Theo cấp học", "By school level"));
    LibrarySets.levels().forEach(name -> out.add(name.below("level")));
    out.add(new SetName("type", "Theo loại hình thư viện", "By type of library"));
    LibrarySets.types().forEach(name -> out.add(name.below("type")));
    out.add(new SetName("mat", "Theo loại tài liệu", "By material class"));
    Stream.of(MaterialClass.values())
        .map(c -> new SetName(c.name(), c.vietnamese(), c.english()))
        .forEach(name -> out.add(name.below("mat")));
    out.add(new SetName("subj", "Theo môn loại", "By subject class"));
    SubjectClass.all().forEach(name -> out.add(name.below("subj")));
    out.add(new SetName(AssignedSets.CURATED, "Bộ sưu tập chọn lọc", "Curated collections"));
    out.add(
        new SetName(
            CORRECTIONS,
            "Biểu ghi đã hiệu đính gửi lại thư viện",
            "Corrected records for their libraries"));
    return List.copyOf(out);
  }

  /**
   * Returns the sets of a repository by setSpec.
   *
   * @param libraries the libraries whose records it holds
   * @param curated the curated sets
   * @param inUse setSpecs that its records have or had
   */
  public static List<SetName> of(
      Collection<Library> libraries, Collection<CuratedSet> curated, Collection<String> inUse) {
    Map<String, SetName> out = new TreeMap<>();
    FIXED.forEach(name -> out.put(name.spec(), name));
    for (Library library : libraries) {
      String own = LibrarySets.specOf(library);
      out.put(own, new SetName(own, library.name(), library.name()));
      String area = library.attributes().getOrDefault(LibraryAttribute.AREA, "");
      if (LibrarySets.isArea(area)) {
        addWithParents("area:" + area, out);
      }
    }
    curated.forEach(set -> out.put(set.spec(), set.title()));
    inUse.forEach(spec -> addWithParents(spec, out));
    return List.copyOf(out.values());
  }

  private static void addWithParents(String spec, Map<String, SetName> out) {
    for (int colon = spec.indexOf(':'); colon >= 0; colon = spec.indexOf(':', colon + 1)) {
      String parent = spec.substring(0, colon);
      out.computeIfAbsent(parent, SetNames::unnamed);
    }
    out.computeIfAbsent(spec, SetNames::unnamed);
  }

  private static SetName unnamed(String spec) {
    String last = spec.substring(spec.lastIndexOf(':') + 1);
    return spec.startsWith("area:")
        ? new SetName(spec, "Địa bàn " + last, "Area " + last)
        : new SetName(spec, last, last);
  }
}
