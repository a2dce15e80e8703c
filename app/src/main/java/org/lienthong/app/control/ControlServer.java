package org.lienthong.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Output;
import org.lienthong.app.data.DataDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands that other processes of the same user send; one virtual thread each. */
public final class ControlServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ControlServer.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TOKEN_OCTETS = 32;

  private final Path folder;
  private final Runner runner;
  private final ServerSocket socket;
  private final String token;
  private final Semaphore unchecked = new Semaphore(ControlLimits.UNCHECKED);
  private final Semaphore commands = new Semaphore(ControlLimits.COMMANDS);

  /** Runs a command line and returns its exit status. */
  @FunctionalInterface
  public interface Runner {
    /** Runs it. */
    int run(List<String> arguments, Path folder, @Nullable String secret, Output out);
  }

  private ControlServer(Path folder, Runner runner, ServerSocket socket, String token) {
    this.folder = folder;
    this.runner = runner;
    this.socket = socket;
    this.token = token;
  }

  /**
   * Starts listening on a free port of 127.0.0.1, and writes its address into the data directory.
   */
  public static ControlServer start(Path folder, Runner runner) throws IOException {
    byte[] random = new byte[TOKEN_OCTETS];
    new SecureRandom().nextBytes(random);
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String token = HexFormat.of().formatHex(random);
      ControlServer server = new ControlServer(folder, runner, socket, token);
      Thread.ofVirtual().name("control").start(server::accept);
      long pid = ProcessHandle.current().pid();
      new ControlFile(socket.getLocalPort(), token, pid, DataDirectory.identity(folder))
          .write(folder);
      return server;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        if (unchecked.tryAcquire()) {
          Thread.ofVirtual().name("control-command").start(() -> serve(client));
        } else {
          client.close();
        }
      } catch (IOException e) {
        if (!socket.isClosed()) {
          LOG.log(Level.WARNING, "control channel: " + e.getMessage());
          pause();
        }
      }
    }
  }

  /** Out of file descriptors, for instance: trying again at once would not help. */
  private static void pause() {
    try {
      Thread.sleep(ControlLimits.BETWEEN_FAILURES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket client) {
    try (client;
        Writer out = new OutputStreamWriter(client.getOutputStream(), UTF_8)) {
      Optional<ControlMessage.Run> run = request(client);
      if (run.isPresent()) {
        run(run.get(), out);
      }
    } catch (IOException | UncheckedIOException | InvalidPathException | JacksonException e) {
      LOG.log(Level.DEBUG, "control channel: " + e.getMessage(), e);
    }
  }

  /** Reads the request of a client; empty when it does not know the token. */
  private Optional<ControlMessage.Run> request(Socket client) throws IOException {
    try {
      String line =
          RequestLine.read(client, ControlLimits.REQUEST_OCTETS, ControlLimits.REQUEST_TIME);
      return JSON.readValue(line, ControlMessage.class) instanceof ControlMessage.Run run
              && MessageDigest.isEqual(run.token().getBytes(UTF_8), token.getBytes(UTF_8))
          ? Optional.of(run)
          : Optional.empty();
    } finally {
      unchecked.release();
    }
  }

  private void run(ControlMessage.Run run, Writer out) {
    RemoteOutput output = new RemoteOutput(out, run.arguments().contains("--json"));
    if (!commands.tryAcquire()) {
      int status = tooMany().report(output);
      output.send(new ControlMessage.Done(status));
      return;
    }
    try {
      int status = runner.run(run.arguments(), Path.of(run.folder()), run.secret(), output);
      output.send(new ControlMessage.Done(status));
    } finally {
      commands.release();
    }
  }

  private static CommandException tooMany() {
    return new CommandException(
        "máy chủ đang chạy " + ControlLimits.COMMANDS + " lệnh; hãy thử lại sau",
        "the server is running " + ControlLimits.COMMANDS + " commands; try again later");
  }

  /** Sends a command's output; throws when the client has disconnected, which ends the command. */
  private record RemoteOutput(Writer out, boolean json) implements Output {
    void send(ControlMessage message) {
      try {
        out.write(JSON.writerFor(ControlMessage.class).writeValueAsString(message) + "\n");
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void line(String text) {
      send(new ControlMessage.Line(text));
    }

    @Override
    public void error(String text) {
      send(new ControlMessage.Trouble(text));
    }

    @Override
    public void progress(String what, long done, long total) {
      send(new ControlMessage.Progress(what, done, total));
    }

    @Override
    public void following(List<String> jobs) {
      send(new ControlMessage.Following(jobs));
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      ControlFile.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
