package org.lienthong.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.job.RemovalJob;
import org.lienthong.app.job.SetMembershipJob;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.member.MemberLogin;
import org.lienthong.core.sets.LibrarySets;
import org.lienthong.core.store.Listing;

/** {@code library add | set | list | show | remove}: the registry of libraries. */
final class LibraryCommand implements Command.OnData {
  /** Options that are not stored as attributes of the library. */
  private static final Set<String> NO_ATTRIBUTES =
      Set.of(
          "name", "data", "json", "detach", "dry-run", "yes", LibraryLogins.OAI, LibraryLogins.SRU);

  @Override
  public String name() {
    return "library";
  }

  @Override
  public String usage() {
    return "add CODE --name NAME [SETTINGS] | set CODE [--name NAME] [SETTINGS] | list | show CODE"
        + " | remove CODE [--yes] [--dry-run] [--detach]"
        + "; SETTINGS: [--oai URL [--set S] [--prefix P]] [--sru URL] [--z3950 HOST:PORT/DB]"
        + " [--level mn,th,thcs,thpt] [--type school|public|university|other] [--area A:B]"
        + " [--address TEXT] [--hours TEXT] [--phone N] [--email E] [--website URL]"
        + " [--publish-address yes|no] [--oai-login USER:PASSWORD] [--sru-login USER:PASSWORD]";
  }

  @Override
  public String summary() {
    return Say.both("các thư viện tham gia", "the libraries that take part");
  }

  @Override
  public List<String> syntax() {
    return List.of(
        "name=",
        "oai=",
        "set=",
        "prefix=",
        "sru=",
        "z3950=",
        "level=",
        "type=",
        "area=",
        "address=",
        "hours=",
        "phone=",
        "email=",
        "website=",
        "publish-address=",
        "oai-login=",
        "sru-login=",
        "detach",
        "dry-run",
        "yes");
  }

  @Override
  public boolean asksConsent(CommandLine line) {
    return line.words().size() == 2 && line.words().getFirst().equals("remove");
  }

  @Override
  public boolean creates(CommandLine line) {
    return line.words().size() == 2 && line.words().getFirst().equals("add");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    String action = line.words().isEmpty() ? "list" : line.words().getFirst();
    int words = action.equals("list") ? Math.min(1, line.words().size()) : 2;
    if (line.words().size() != words) {
      throw Commands.wrongUsage(this);
    }
    switch (action) {
      case "add", "set" -> put(action, line, engine, out);
      case "list" -> list(engine, out);
      case "show" -> show(known(line, engine), engine, out);
      case "remove" -> remove(known(line, engine), line, engine, out);
      default -> throw Commands.wrongUsage(this);
    }
    return 0;
  }

  private static Library known(CommandLine line, Engine engine) {
    return Commands.library(engine, line.words().get(1));
  }

  private void put(String action, CommandLine line, Engine engine, Output out) {
    String code = line.words().get(1);
    Map<String, String> attributes = new LinkedHashMap<>();
    Map<String, MemberLogin> logins = Map.of();
    String name = line.option("name").orElse("");
    if (action.equals("set")) {
      Library before = known(line, engine);
      if (!namesASetting(line)) {
        throw new CommandException(
            "chưa nêu gì để sửa; xem: lienthong library --help",
            "nothing to change was named; see: lienthong library --help");
      }
      attributes.putAll(before.attributes());
      logins = before.logins();
      name = line.option("name").orElse(before.name());
    } else if (name.isBlank()) {
      throw new CommandException("hãy cho tên thư viện: --name", "give the library's name: --name");
    } else {
      refuseToReplace(code, engine);
    }
    if (!Library.isCode(code)) {
      throw new CommandException(
          "mã thư viện '"
              + code
              + "' không hợp lệ: chỉ dùng chữ cái La-tinh không dấu, số, - và _, tối đa 32 kí tự,"
              + " và không phải 'union' hay 'Default'",
          "'"
              + code
              + "' is not a library code: use ASCII letters, digits, - and _, at most 32 characters,"
              + " and not 'union' or 'Default'");
    }
    line.options().forEach((key, value) -> attribute(attributes, key, value));
    Library library =
        new Library(code, name.strip(), attributes, LibraryLogins.after(logins, attributes, line));
    if (engine.putLibrary(library)) {
      String registered = Commands.library(engine, code).code();
      FollowedJobs.complete(
          engine, SetMembershipJob.request(registered, FollowedJobs.requestedBy()), out);
    }
    if (out.json()) {
      out.line(Json.text(describe(Commands.library(engine, code), engine)));
    } else {
      out.line(Say.both("đã ghi thư viện " + code, "library " + code + " is registered"));
    }
  }

  private static boolean namesASetting(CommandLine line) {
    return Stream.of("name", LibraryLogins.OAI, LibraryLogins.SRU).anyMatch(line::has)
        || !NO_ATTRIBUTES.containsAll(line.options().keySet());
  }

  private static void refuseToReplace(String code, Engine engine) {
    Library there = engine.libraries().find(code).orElse(null);
    if (there != null) {
      String hint = "lienthong library set " + there.code() + " …";
      throw new CommandException(
          "đã có thư viện " + there.code() + " (" + there.name() + "); sửa bằng: " + hint,
          "there is a library " + there.code() + " (" + there.name() + "); change it: " + hint);
    }
  }

  private static void attribute(Map<String, String> attributes, String key, String value) {
    String problem =
        switch (key) {
          case LibraryAttribute.OAI_URL, LibraryAttribute.SRU_URL, LibraryAttribute.WEBSITE ->
              value.isEmpty() || value.matches("https?://\\S+") ? "" : "http(s)://…";
          case LibraryAttribute.Z3950 ->
              value.isEmpty() || value.matches("[^\\s/:]+(:\\d{1,5})?/\\S+") ? "" : "HOST:PORT/DB";
          case LibraryAttribute.TYPE ->
              value.isEmpty() || LibrarySets.isType(value)
                  ? ""
                  : "school, public, university, other";
          case LibraryAttribute.LEVEL ->
              value.isEmpty() || LibrarySets.isLevel(value) ? "" : "mn,th,thcs,thpt";
          case LibraryAttribute.ADDRESS, LibraryAttribute.HOURS ->
              value.matches("[^\\p{Cntrl}]{0,300}") ? "" : "TEXT (≤ 300)";
          case LibraryAttribute.PHONE ->
              value.isEmpty() || value.matches("[+(]?\\d[\\d ().-]{2,30}") ? "" : "028 3822 5055";
          case LibraryAttribute.EMAIL ->
              value.isEmpty() || value.matches("[^\\s@<>]+@[^\\s@<>]+") ? "" : "thuvien@example.vn";
          case LibraryAttribute.PUBLISH_ADDRESS ->
              value.isEmpty() || value.matches("yes|no") ? "" : "yes, no";
          case LibraryLogins.OAI, LibraryLogins.SRU ->
              LibraryLogins.isLogin(value) ? "" : "USER:PASSWORD, none";
          case LibraryAttribute.AREA -> value.isEmpty() || LibrarySets.isArea(value) ? "" : "A:B:C";
          default -> "";
        };
    if (!problem.isEmpty()) {
      throw new CommandException(
          "--" + key + " phải có dạng " + problem, "--" + key + " must look like " + problem);
    }
    if (NO_ATTRIBUTES.contains(key)) {
      return;
    }
    if (value.isEmpty()) {
      attributes.remove(key);
    } else {
      attributes.put(key, value);
    }
  }

  private static void list(Engine engine, Output out) {
    if (out.json()) {
      List<Map<String, Object>> all =
          engine.libraries().all().stream().map(l -> describe(l, engine)).toList();
      out.line(Json.text(Map.of("libraries", all)));
      return;
    }
    for (Library library : engine.libraries().all()) {
      out.line(library.code() + "\t" + library.name() + "\t" + records(library, engine));
    }
  }

  private static void show(Library library, Engine engine, Output out) {
    Map<String, Object> described = describe(library, engine);
    if (out.json()) {
      out.line(Json.text(described));
    } else {
      described.forEach((key, value) -> out.line(key + "\t" + value));
    }
  }

  private static Map<String, Object> describe(Library library, Engine engine) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("code", library.code());
    out.put("name", library.name());
    out.putAll(new TreeMap<>(library.attributes()));
    library.logins().keySet().stream().sorted().forEach(key -> out.put(key + "-login", "set"));
    out.put("records", records(library, engine));
    return out;
  }

  private static long records(Library library, Engine engine) {
    return engine.store().count(new Listing(library.code(), null, null, null, true));
  }

  private static void remove(Library library, CommandLine line, Engine engine, Output out) {
    String what = library.code() + " (" + library.name() + ")";
    long live = records(library, engine);
    if (line.has("dry-run")) {
      foreseen(library, what, live, out);
      return;
    }
    if (!line.has("yes")) {
      throw new CommandException(
          "lệnh này bỏ thư viện " + what + " và xoá " + live + " biểu ghi; đồng ý thì thêm --yes",
          "this removes library " + what + " and its " + live + " records; to agree, add --yes");
    }
    JobRequest request = RemovalJob.request(library.code(), FollowedJobs.requestedBy());
    if (FollowedJobs.detached(line, engine, List.of(request), out)) {
      return;
    }
    long deleted = RemovalJob.deleted(FollowedJobs.complete(engine, request, out));
    if (out.json()) {
      out.line(Json.text(Map.of("code", library.code(), "deleted", deleted)));
    } else {
      out.line(
          Say.both(
              "đã bỏ thư viện " + library.code() + ", xoá " + deleted + " biểu ghi",
              "library " + library.code() + " removed with " + deleted + " records"));
    }
  }

  private static void foreseen(Library library, String what, long live, Output out) {
    out.line(
        out.json()
            ? Json.text(Map.of("code", library.code(), "wouldDelete", live))
            : Say.both(
                "sẽ bỏ thư viện " + what + " và xoá " + live + " biểu ghi của nó",
                "library " + what + " will be removed, with its " + live + " records"));
  }
}
