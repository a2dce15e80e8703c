package org.lienthong.app.server;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.backup.LastBackup;
import org.lienthong.app.check.LastCheck;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.projection.Lag;
import org.lienthong.core.store.Listing;
import org.lienthong.union.UnionFigures;

/** The metrics of {@code /metrics}, read from the engine at each request. */
final class Metrics {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Engine engine;

  private final ReentrantLock scraping = new ReentrantLock();

  /** The union's figures in the last scrape: they cost queries, and several metrics show them. */
  private @Nullable UnionFigures figures;

  /** Makes all metrics of an engine and of the JVM. */
  Metrics(Engine engine, Budgets budgets) {
    this.engine = engine;
    List<Budget> all = new ArrayList<>(budgets.all());
    all.add(engine.harvestedAnswers());
    budgets(all);
    records();
    projections();
    union();
    upkeep();
    memory();
    JvmMetrics.builder().register(registry);
  }

  /** Returns the registry, for metrics that others keep. */
  PrometheusRegistry registry() {
    return registry;
  }

  /** Reads all metrics; the union's figures are read once. */
  MetricSnapshots scrape() {
    scraping.lock();
    try {
      figures = UnionFigures.of(engine.store());
      return registry.scrape();
    } finally {
      scraping.unlock();
    }
  }

  private void records() {
    GaugeWithCallback.builder()
        .name("lienthong_records")
        .help("Records of a catalogue that are not deleted.")
        .labelNames("catalogue")
        .callback(gauge -> {
          for (Catalogue catalogue : engine.libraries().catalogues()) {
            Listing listing = new Listing(catalogue.code(), null, null, null, true);
            gauge.call((double) engine.store().count(listing), catalogue.code());
          }
        })
        .register(registry);
  }

  private void projections() {
    projection(
        "lienthong_projection_lag",
        "Changes of the log that a projection has still to apply.",
        Lag::changes);
    projection(
        "lienthong_projection_lag_seconds",
        "Age of the oldest change that a projection has still to apply.",
        lag -> lag.behind().toSeconds());
    projection(
        "lienthong_projection_failing",
        "1 while a projection cannot continue.",
        lag -> lag.trouble() == null ? 0 : 1);
  }

  private void projection(String name, String help, ToDoubleFunction<Lag> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("projection")
        .callback(gauge -> {
          for (Map.Entry<String, Lag> lag : engine.lags().entrySet()) {
            gauge.call(figure.applyAsDouble(lag.getValue()), lag.getKey());
          }
        })
        .register(registry);
  }

  private void union() {
    union(
        "lienthong_union_review_pairs",
        "Pairs that wait for a person; counted up to 10,000.",
        UnionFigures::waiting);
    union("lienthong_union_decisions", "Decisions of people that hold.", UnionFigures::decisions);
    union(
        "lienthong_union_capped_keys",
        "Match keys that too many records share to be used.",
        UnionFigures::cappedKeys);
    union(
        "lienthong_union_capped_records",
        "Kinds of records that have such a key; counted up to 10,000.",
        UnionFigures::cappedRecords);
  }

  private void union(String name, String help, ToLongFunction<UnionFigures> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> {
          if (figures != null) {
            gauge.call((double) figure.applyAsLong(figures));
          }
        })
        .register(registry);
  }

  /** Without a backup or check there is no sample, which an alert can ask for. */
  private void upkeep() {
    lastBackup(
        "lienthong_backup_age_seconds",
        "Age of the last good backup.",
        last -> age(last.created()));
    lastBackup("lienthong_backup_bytes", "Size of the last good backup.", LastBackup::octets);
    lastCheck("lienthong_check_age_seconds", "Age of the last check.", last -> age(last.ended()));
    lastCheck(
        "lienthong_check_findings",
        "Kinds of faults that the last check found.",
        LastCheck::findings);
  }

  private double age(Instant then) {
    return Math.max(0, Duration.between(then, engine.clock().instant()).toSeconds());
  }

  private void lastBackup(String name, String help, ToDoubleFunction<LastBackup> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge ->
            LastBackup.read(engine.folder())
                .ifPresent(last -> gauge.call(figure.applyAsDouble(last))))
        .register(registry);
  }

  private void lastCheck(String name, String help, ToDoubleFunction<LastCheck> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge ->
            LastCheck.read(engine.folder())
                .ifPresent(last -> gauge.call(figure.applyAsDouble(last))))
        .register(registry);
  }

  private void budgets(List<Budget> budgets) {
    budget(budgets, "lienthong_budget_used", "What clients hold of a budget.", Budget::used);
    budget(budgets, "lienthong_budget_size", "What they may hold of it together.", Budget::total);
    CounterWithCallback.builder()
        .name("lienthong_budget_refusals")
        .help("Requests that were refused because a budget was spent.")
        .labelNames("budget")
        .callback(counter -> budgets.forEach(b -> counter.call((double) b.refusals(), b.name())))
        .register(registry);
  }

  private void budget(
      List<Budget> budgets, String name, String help, ToLongFunction<Budget> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames("budget")
        .callback(
            gauge -> budgets.forEach(b -> gauge.call((double) figure.applyAsLong(b), b.name())))
        .register(registry);
  }

  private void memory() {
    GaugeWithCallback.builder()
        .name("lienthong_memory_used_bytes")
        .help("Heap in use.")
        .callback(gauge -> {
          Runtime runtime = Runtime.getRuntime();
          gauge.call((double) (runtime.totalMemory() - runtime.freeMemory()));
        })
        .register(registry);
  }
}
