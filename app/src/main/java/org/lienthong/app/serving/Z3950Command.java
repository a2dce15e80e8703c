package org.lienthong.app.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.diagnostic.RefusedException;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.tagged.TaggedWriter;
import org.lienthong.z3950.client.PresentedRecord;
import org.lienthong.z3950.client.ResumingSearch;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordReader;
import org.lienthong.z3950.syntax.RecordSyntax;

/** {@code z3950}: searches any Z39.50 server and prints what it has. */
public final class Z3950Command implements Command.Alone {
  private static final List<String> FORMATS = List.of("tagged", "marcxml", "marcjson");
  private static final int USUAL = 10;

  @Override
  public String name() {
    return "z3950";
  }

  @Override
  public String usage() {
    return "HOST:PORT/DB 'PQF' [--format "
        + String.join("|", FORMATS)
        + "] [--limit "
        + USUAL
        + "]";
  }

  @Override
  public String summary() {
    return Say.both("tìm ở một máy chủ Z39.50 bất kỳ", "searches any Z39.50 server");
  }

  @Override
  public List<String> syntax() {
    return List.of("format=", "limit=");
  }

  @Override
  public int run(CommandLine line, Output out) {
    String format = line.option("format").orElse("tagged");
    String limit = line.option("limit").orElse("" + USUAL);
    if (line.words().size() != 2 || !FORMATS.contains(format) || !limit.matches("\\d{1,7}")) {
      throw Commands.wrongUsage(this);
    }
    try {
      Target target = Target.parse(line.words().get(0));
      var query = Pqf.parse(line.words().get(1));
      try (var search = new ResumingSearch(target, query, RecordSyntax.USMARC, "F", 0)) {
        out.error(Say.both("tìm thấy " + search.size(), search.size() + " found"));
        return print(search, Integer.parseInt(limit), format, out);
      }
    } catch (IllegalArgumentException | RefusedException | IOException e) {
      throw new CommandException(
          "không tìm được ở " + line.words().get(0) + ": " + e.getMessage(), "the search failed");
    }
  }

  private static int print(ResumingSearch search, int limit, String format, Output out)
      throws IOException {
    int left = limit;
    int status = 0;
    List<PresentedRecord> page = left > 0 ? search.next() : List.of();
    while (!page.isEmpty() && left > 0) {
      for (PresentedRecord record : page.subList(0, Math.min(left, page.size()))) {
        switch (record) {
          case PresentedRecord.Given given ->
              out.line(text(RecordReader.read(given.external()), format));
          case PresentedRecord.Withheld withheld -> {
            out.error(withheld.diagnostic().toString());
            status = 1;
          }
        }
      }
      left -= page.size();
      page = left > 0 ? search.next() : List.of();
    }
    return status;
  }

  private static String text(MarcRecord record, String format) {
    return switch (format) {
      case "marcxml" -> new String(MarcXmlWriter.toOctets(record), UTF_8);
      case "marcjson" -> new String(MarcJsonWriter.toOctets(record), UTF_8);
      default -> TaggedWriter.toText(record);
    };
  }
}
