package org.lienthong.console.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import org.lienthong.union.Decision;
import org.lienthong.union.Explanation;
import org.lienthong.union.MatchScore;
import org.lienthong.union.ReviewQueue;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of pairs, explanations and decisions, as members of objects. */
final class Described {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Described() {}

  static Map<String, Object> pair(ReviewServices services, ReviewQueue.Item item) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("a", record(services, item.a()));
    out.put("b", record(services, item.b()));
    out.put("onlyA", item.onlyA());
    out.put("onlyB", item.onlyB());
    out.putAll(score(item.score()));
    return out;
  }

  private static Map<String, Object> record(ReviewServices services, RecordRef subject) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("record", subject.toString());
    out.put("cluster", services.clusters().of(subject).orElse(""));
    services
        .store()
        .get(subject.library(), subject.localId())
        .ifPresent(r ->
            out.put(
                "marc",
                JSON.readTree(MarcJsonWriter.toOctets(DisclosurePolicy.disclose(r).marc()))));
    return out;
  }

  private static Map<String, Object> score(MatchScore score) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("points", score.points());
    out.put("band", score.band().name().toLowerCase(Locale.ROOT));
    out.put("evidence", score.reasons().stream().map(Described::reason).toList());
    return out;
  }

  private static Map<String, Object> reason(MatchScore.Reason reason) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("feature", reason.english());
    out.put("vi", reason.vietnamese());
    out.put("a", reason.a());
    out.put("b", reason.b());
    out.put("points", reason.points());
    out.put("veto", reason.veto());
    return out;
  }

  static Map<String, Object> explanation(Explanation why) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("a", why.a().toString());
    out.put("b", why.b().toString());
    out.put("together", why.together());
    out.put("clusterA", why.clusterA().orElse(""));
    out.put("clusterB", why.clusterB().orElse(""));
    out.putAll(score(why.score()));
    out.put("sharedKeys", why.keys());
    out.put("path", why.path().stream().map(RecordRef::toString).toList());
    out.put("decisions", why.decisions().stream().map(Decision::number).toList());
    return out;
  }

  static Map<String, Object> decision(Decision decision, boolean overruled) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("number", decision.number());
    out.put("kind", decision.kind().shortName());
    out.put("records", decision.records().stream().map(RecordRef::toString).toList());
    out.put("isbn", decision.isbn());
    out.put("who", decision.who());
    out.put("at", decision.at().toString());
    out.put("why", decision.why());
    out.put("holds", decision.holds());
    out.put("overruled", overruled);
    Decision.Undone undone = decision.undone();
    if (undone != null) {
      out.put("undoneBy", undone.who());
      out.put("undoneAt", undone.at().toString());
    }
    return out;
  }

  static List<Map<String, Object>> pairs(ReviewServices services, int offset, int limit) {
    return services.queue().page(offset, limit).stream().map(i -> pair(services, i)).toList();
  }
}
