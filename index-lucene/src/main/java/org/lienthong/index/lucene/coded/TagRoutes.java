package org.lienthong.index.lucene.coded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.Tag;

/** The access points that a field of a tag feeds: the inverse of the table of access points. */
public final class TagRoutes {
  /** One access point, and the subfields that it takes of a field. */
  public record Route(AccessPoint point, String codes) {}

  private final List<AccessPoint> points;
  private final Map<Tag, List<Route>> known = new ConcurrentHashMap<>();

  private TagRoutes(Predicate<AccessPoint> wanted) {
    this.points = Arrays.stream(AccessPoint.values()).filter(wanted).toList();
  }

  /** Returns the routes to text access points. */
  public static TagRoutes ofTexts() {
    return new TagRoutes(p -> p.kind() == Kind.TEXT && p != AccessPoint.ANY);
  }

  /** Returns the routes to codes that are searched as they are written in fields. */
  static TagRoutes ofCodes() {
    return new TagRoutes(p ->
        switch (p.kind()) {
          case STANDARD_NUMBER, CALL_NUMBER -> true;
          case IDENTIFIER -> !CodedValues.isMade(p);
          case TEXT, YEAR, DATE -> false;
        });
  }

  /** Returns the routes of a tag; none when no access point reads it. */
  public List<Route> of(Tag tag) {
    return known.computeIfAbsent(tag, this::find);
  }

  private List<Route> find(Tag tag) {
    List<Route> out = new ArrayList<>();
    for (AccessPoint point : points) {
      for (MarcPath path : point.paths()) {
        if (path.covers(tag)) {
          out.add(new Route(point, path.codes()));
        }
      }
    }
    return List.copyOf(out);
  }
}
