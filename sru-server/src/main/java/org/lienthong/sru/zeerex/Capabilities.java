package org.lienthong.sru.zeerex;

import java.util.List;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.sru.request.SruLimits;
import org.lienthong.sru.zeerex.Explain.Setting;

/** The capabilities that explain announces; a test requests each of them. */
final class Capabilities {
  private Capabilities() {}

  static Explain.ConfigInfo ofServer() {
    Explain.ConfigInfo config = new Explain.ConfigInfo();
    config.defaults.addAll(
        List.of(
            Setting.of("numberOfRecords", String.valueOf(SruLimits.DEFAULT_RECORDS)),
            Setting.of("contextSet", "cql"),
            Setting.of("index", "cql.serverChoice"),
            Setting.of("relation", "="),
            Setting.of("sortSchema", "dc"),
            Setting.of("retrieveSchema", RecordFormat.MARCXML.shortName()),
            Setting.of("recordPacking", "xml"),
            Setting.of("numberOfTerms", String.valueOf(SruLimits.DEFAULT_TERMS))));
    config.settings.addAll(
        List.of(
            Setting.of("maximumRecords", String.valueOf(SruLimits.MAX_RECORDS)),
            Setting.of("maximumTerms", String.valueOf(SruLimits.MAX_TERMS)),
            Setting.of("resultSetTTL", String.valueOf(SruLimits.MAX_RESULT_SET_SECONDS))));
    config.supports.addAll(
        List.of(
            Setting.of("resultSets", "true"),
            Setting.of("scan", "true"),
            Setting.of("sort", "true"),
            Setting.of("sortModifier", "ascending"),
            Setting.of("sortModifier", "descending"),
            Setting.of("sortModifier", "missingLow"),
            Setting.of("sortModifier", "missingHigh"),
            Setting.of("maskingCharacter", "*"),
            Setting.of("maskingCharacter", "?"),
            Setting.of("anchoring", "^"),
            Setting.of("booleanOperator", "and"),
            Setting.of("booleanOperator", "or"),
            Setting.of("booleanOperator", "not"),
            Setting.of("booleanOperator", "prox"),
            Setting.of("proximity", "true"),
            Setting.of("proximityModifier", "unit=word"),
            Setting.of("proximityModifier", "unit=element"),
            Setting.of("proximityModifier", "distance"),
            Setting.of("proximityModifier", "ordered"),
            Setting.of("proximityModifier", "unordered"),
            Setting.of("recordPacking", "xml"),
            Setting.of("recordPacking", "string")));
    return config;
  }

  static Explain.ConfigInfo of(AccessPoint point) {
    Explain.ConfigInfo config = new Explain.ConfigInfo();
    relations(point.kind()).forEach(r -> config.supports.add(Setting.of("relation", r)));
    if (point.kind() == Kind.TEXT) {
      config.supports.add(Setting.of("relationModifier", "lt.marked"));
      config.supports.add(Setting.of("relationModifier", "cql.respectAccents"));
      config.supports.add(Setting.of("relationModifier", "cql.string"));
      config.supports.add(Setting.of("relationModifier", "cql.word"));
    }
    return config;
  }

  private static List<String> relations(Kind kind) {
    return switch (kind) {
      case TEXT -> List.of("=", "==", "<>", "all", "any", "adj");
      case IDENTIFIER, STANDARD_NUMBER, CALL_NUMBER -> List.of("=", "==", "<>", "any");
      case YEAR, DATE -> List.of("=", "==", "<>", "<", "<=", ">", ">=", "within");
    };
  }
}
