package org.lienthong.app.process;

import java.io.IOException;
import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.client.PresentedRecord;
import org.lienthong.z3950.client.ResumingSearch;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.rpn.Pqf;

/**
 * {@code z3950}: searches any Z39.50 server and prints its records, converted to one of our formats
 * or unchanged.
 */
public final class Z3950Command implements Command.Alone {
  private static final int USUAL = 10;

  @Override
  public String name() {
    return "z3950";
  }

  @Override
  public String usage() {
    return "HOST:PORT/DB 'PQF' [--format "
        + String.join("|", PrintedRecords.FORMATS)
        + " | --syntax "
        + String.join("|", PrintedRecords.SYNTAXES)
        + " [--elements F]] [--limit "
        + USUAL
        + "] [--tls [--trust CERTIFICATE.pem]] [--user NAME]";
  }

  @Override
  public String summary() {
    return Say.both("tìm ở một máy chủ Z39.50 bất kỳ", "searches any Z39.50 server");
  }

  @Override
  public List<String> syntax() {
    return List.of("format=", "syntax=", "elements=", "limit=", "tls", "trust=", "user=");
  }

  @Override
  public int run(CommandLine line, Output out) {
    PrintedRecords printed = PrintedRecords.of(line).orElseThrow(() -> Commands.wrongUsage(this));
    String limit = line.option("limit").orElse("" + USUAL);
    boolean trustsInTheClear = line.has("trust") && !line.has("tls");
    if (line.words().size() != 2 || !limit.matches("\\d{1,7}") || trustsInTheClear) {
      throw Commands.wrongUsage(this);
    }
    try {
      Target target = TargetOptions.apply(Target.parse(line.words().get(0)), line);
      var query = Pqf.parse(line.words().get(1));
      try (var search =
          new ResumingSearch(target, query, printed.syntax(), printed.elements(), 0)) {
        out.error(Say.both("tìm thấy " + search.size(), search.size() + " found"));
        return print(search, Integer.parseInt(limit), printed, out);
      }
    } catch (IllegalArgumentException | RefusedException | MalformedApduException | IOException e) {
      String target = line.words().get(0);
      throw new CommandException(
          "không tìm được ở " + target + ": " + e.getMessage(),
          "the search at " + target + " failed: " + e.getMessage());
    }
  }

  private static int print(ResumingSearch search, int limit, PrintedRecords printed, Output out)
      throws IOException {
    int left = limit;
    int status = 0;
    List<PresentedRecord> page = left > 0 ? search.next() : List.of();
    while (!page.isEmpty() && left > 0) {
      for (PresentedRecord record : page.subList(0, Math.min(left, page.size()))) {
        switch (record) {
          case PresentedRecord.Given given -> out.line(printed.text(given.external()));
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
}
