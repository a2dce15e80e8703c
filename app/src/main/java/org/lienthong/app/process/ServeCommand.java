package org.lienthong.app.process;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.server.ServerSettings;

/** {@code serve}: runs the server until the process is told to end. */
public final class ServeCommand implements Command.Alone {
  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String usage() {
    return "[--config FILE] [--bind 127.0.0.1] [--http-port 8080] [--z3950-port 2100]";
  }

  @Override
  public String summary() {
    return Say.both("chạy máy chủ SRU, OAI-PMH, Z39.50", "runs the server");
  }

  @Override
  public List<String> syntax() {
    return List.of("config=", "bind=", "http-port=", "z3950-port=");
  }

  @Override
  public int run(CommandLine line, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    ServerSettings settings =
        line.file("config").map(ServerSettings::read).orElse(ServerSettings.DEFAULT);
    settings =
        settings.listening(
            line.option("bind").orElse(settings.bind()),
            line.port("http-port", settings.httpPort()),
            line.port("z3950-port", settings.z3950Port()));
    Path folder = Commands.dataFolder(line);
    boolean created = !DataDirectory.exists(folder);
    Serving serving = Serving.start(folder, settings, InstantSource.system());
    if (created) {
      out.error(Commands.created(folder));
    }
    serving.addresses(settings.bind()).forEach(out::line);
    out.line(Say.both("sẵn sàng; Ctrl-C để dừng", "ready; Ctrl-C ends it"));
    untilTheEnd(serving::close);
    return 0;
  }

  /** Waits for the process to be told to end; {@code close} runs before it does. */
  static void untilTheEnd(Runnable close) {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(close));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
