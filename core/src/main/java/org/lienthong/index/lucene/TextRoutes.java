package org.lienthong.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lienthong.access.AccessPoint;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.Tag;

/** Which text access points a field of a tag feeds: the table of access points turned round. */
final class TextRoutes {
  /** One access point, and the subfields that it takes of a field. */
  record Route(AccessPoint point, String codes) {}

  private static final List<AccessPoint> POINTS =
      Arrays.stream(AccessPoint.values())
          .filter(p -> p.kind() == AccessPoint.Kind.TEXT && p != AccessPoint.ANY)
          .toList();

  private final Map<Tag, List<Route>> known = new ConcurrentHashMap<>();

  /** Returns the routes of a tag; none when no text access point reads it. */
  List<Route> of(Tag tag) {
    return known.computeIfAbsent(tag, TextRoutes::find);
  }

  private static List<Route> find(Tag tag) {
    List<Route> out = new ArrayList<>();
    for (AccessPoint point : POINTS) {
      for (MarcPath path : point.paths()) {
        if (path.covers(tag)) {
          out.add(new Route(point, path.codes()));
        }
      }
    }
    return List.copyOf(out);
  }
}
