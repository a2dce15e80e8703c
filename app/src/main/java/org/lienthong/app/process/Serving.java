package org.lienthong.app.process;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.cli.Trouble;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.control.ControlServer;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.engine.Engine;
import org.lienthong.app.engine.Opened;
import org.lienthong.app.server.Server;
import org.lienthong.app.server.ServerSettings;

/**
 * A server on its data directory: the network interfaces, and the commands that arrive over the
 * control channel.
 */
final class Serving implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Serving.class.getName());

  private final Opened opened;
  private final Engine engine;
  private final Server server;

  private Serving(Opened opened, Engine engine, Server server) {
    this.opened = opened;
    this.engine = engine;
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @throws CommandException when the directory is in use or newer than the program, or a port is
   *     taken
   */
  static Serving start(Path folder, ServerSettings settings, InstantSource clock) {
    Carriers.set();
    Opened opened = new Opened();
    try {
      Engine engine =
          opened.add(Engine.serve(opened.add(directory(folder)), settings.covers(), clock));
      Server server = opened.add(Server.start(engine, settings, clock));
      opened.add(control(folder, engine));
      return new Serving(opened, engine, server);
    } catch (IOException e) {
      CommandException failure =
          new CommandException(
              "không mở được kênh điều khiển: " + e.getMessage(),
              "the control channel cannot be opened: " + e.getMessage());
      opened.closeAfter(failure);
      throw failure;
    } catch (RuntimeException | Error e) {
      opened.closeAfter(e);
      throw e;
    }
  }

  private static DataDirectory directory(Path folder) {
    return DataDirectory.open(folder)
        .orElseThrow(() ->
            new CommandException(
                "thư mục dữ liệu " + folder + " đang được một máy chủ hoặc lệnh khác dùng",
                "the data directory " + folder + " is in use by another server or command"));
  }

  private static ControlServer control(Path folder, Engine engine) throws IOException {
    return ControlServer.start(
        folder, (arguments, cwd, secret, out) -> run(arguments, cwd, secret, engine, out));
  }

  private static int run(
      List<String> arguments, Path folder, @Nullable String secret, Engine engine, Output out) {
    try {
      Command.OnData command =
          Commands.find(arguments).orElseThrow(() -> Commands.unknown(arguments));
      CommandLine line = Commands.parse(command, arguments.subList(1, arguments.size()), folder);
      return command.run(line.withSecret(secret), engine, out);
    } catch (CommandException e) {
      return e.report(out);
    } catch (RuntimeException | Error e) {
      // Of the disk, for instance: the command gets the reason, and the log a line.
      LOG.log(Level.ERROR, "a command failed: " + String.join(" ", arguments.subList(0, 1)), e);
      return failed(e).report(out);
    }
  }

  private static CommandException failed(Throwable e) {
    return Trouble.of(e)
        .map(trouble -> trouble.about(e))
        .orElseGet(() ->
            new CommandException(
                "máy chủ gặp lỗi khi chạy lệnh: " + Trouble.firstLine(e) + "; xem nhật kí của nó",
                "the server failed to run the command: " + Trouble.firstLine(e) + "; see its log"));
  }

  /** Returns the lines for people with its addresses. */
  List<String> addresses(String bind) {
    String host = inAddress(bind);
    String http = "http://" + host + ":" + server.httpPort();
    return List.of(
        Say.both("trang tìm kiếm", "search page") + "\t" + http + "/",
        "SRU\t" + http + "/sru",
        "OAI-PMH\t" + http + "/oai",
        "Z39.50\t" + host + ":" + server.z3950Port() + "/union");
  }

  /** Returns a host as it is written in addresses: IPv6 in brackets (RFC 3986 §3.2.2). */
  static String inAddress(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  Engine engine() {
    return engine;
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    opened.close();
  }
}
