package org.lienthong.app.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobLog;
import org.lienthong.core.job.JobProgress;

/** {@code job list | show | cancel}: jobs that run, wait, or have ended. */
final class JobCommand implements Command.OnData {
  @Override
  public String name() {
    return "job";
  }

  @Override
  public String usage() {
    return "list | show ID | cancel ID…";
  }

  @Override
  public String summary() {
    return Say.both(
        "các công việc đang chạy, đang chờ, đã xong", "jobs that run, wait, or have ended");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    List<String> words = line.words().isEmpty() ? List.of("list") : line.words();
    List<String> ids = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "list" -> {
        if (!ids.isEmpty()) {
          throw Commands.wrongUsage(this);
        }
        list(engine, out);
      }
      case "show" -> {
        if (ids.size() != 1) {
          throw Commands.wrongUsage(this);
        }
        show(known(ids.getFirst(), engine), engine, out);
      }
      case "cancel" -> {
        if (ids.isEmpty()) {
          throw Commands.wrongUsage(this);
        }
        ids.forEach(id -> known(id, engine));
        return cancel(ids, engine, out);
      }
      default -> throw Commands.wrongUsage(this);
    }
    return 0;
  }

  private static Job known(String id, Engine engine) {
    return engine
        .jobs()
        .find(id)
        .orElseThrow(() ->
            new CommandException(
                "không có công việc " + id + "; xem: lienthong job list",
                "there is no job " + id + "; see: lienthong job list"));
  }

  private static void list(Engine engine, Output out) {
    List<Job> all = engine.jobs().list();
    if (out.json()) {
      out.line(Json.text(Map.of("jobs", all.stream().map(JobCommand::describe).toList())));
      return;
    }
    for (Job job : all) {
      out.line(
          String.join(
              "\t",
              job.id(),
              stateName(job),
              job.request().kind(),
              parameters(job),
              reached(job.progress()),
              job.created().toString()));
    }
  }

  private static void show(Job job, Engine engine, Output out) {
    JobLog log = engine.jobs().log(job.id());
    Map<String, Object> described = describe(job);
    if (out.json()) {
      described.put("log", log.lines());
      described.put("logLeftOut", log.leftOut());
      out.line(Json.text(described));
      return;
    }
    described.put("parameters", parameters(job));
    described.put("progress", reached(job.progress()));
    described.forEach((key, value) -> out.line(key + "\t" + value));
    if (log.leftOut() > 0) {
      out.line(
          Say.both(
              log.leftOut() + " dòng nhật ký trước đó không còn giữ",
              log.leftOut() + " earlier lines of the log are no longer kept"));
    }
    log.lines().forEach(out::line);
  }

  private static int cancel(List<String> ids, Engine engine, Output out) {
    int status = 0;
    for (String id : ids) {
      if (engine.jobs().cancel(id)) {
        if (!out.json()) {
          out.line(
              Say.both(
                  "sẽ dừng công việc " + id + " ở chỗ an toàn gần nhất",
                  "the job " + id + " stops at its next safe point"));
        }
      } else {
        status = 2;
        out.error(
            "lienthong: "
                + Say.both("công việc " + id + " đã kết thúc", "the job " + id + " has ended"));
      }
    }
    if (out.json()) {
      List<Job> jobs = ids.stream().map(id -> known(id, engine)).toList();
      out.line(Json.text(Map.of("jobs", jobs.stream().map(JobCommand::describe).toList())));
    }
    return status;
  }

  private static String stateName(Job job) {
    return job.state().name().toLowerCase(Locale.ROOT);
  }

  private static String parameters(Job job) {
    return job.request().parameters().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String reached(JobProgress progress) {
    String of = progress.of() > 0 ? "/" + progress.of() : "";
    return progress.what().isEmpty()
        ? ""
        : progress.done() + of + " (" + Math.round(progress.perSecond()) + "/s)";
  }

  private static Map<String, Object> describe(Job job) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", job.id());
    out.put("kind", job.request().kind());
    out.put("parameters", job.request().parameters());
    out.put("requestedBy", job.request().requestedBy());
    out.put("state", stateName(job));
    out.put("progress", job.progress());
    out.put("attempt", job.attempt());
    out.put("created", job.created().toString());
    put(out, "started", job.started());
    put(out, "ended", job.ended());
    put(out, "reason", job.reason());
    put(out, "result", job.result() == null ? null : Json.tree(job.result()));
    return out;
  }

  private static void put(Map<String, Object> out, String key, @Nullable Object value) {
    if (value != null) {
      out.put(key, value instanceof Instant time ? time.toString() : value);
    }
  }
}
