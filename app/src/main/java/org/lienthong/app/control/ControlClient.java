package org.lienthong.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends a command to the server that has a data directory open. */
public final class ControlClient {
  private static final System.Logger LOG = System.getLogger(ControlClient.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ControlClient() {}

  /**
   * Runs a command in the server and writes its output to {@code out}.
   *
   * @return its exit status; empty when no server listens for this directory
   */
  public static OptionalInt run(Path data, List<String> arguments, CommandLine line, Output out) {
    Optional<ControlFile> control = ControlFile.read(data);
    if (control.isEmpty() || !control.get().isOf(data)) {
      return OptionalInt.empty();
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), control.get().port());
        Writer to = new OutputStreamWriter(socket.getOutputStream(), UTF_8);
        BufferedReader from =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      ControlMessage run =
          new ControlMessage.Run(
              control.get().token(), arguments, line.folder().toString(), line.secret());
      to.write(JSON.writerFor(ControlMessage.class).writeValueAsString(run) + "\n");
      to.flush();
      return OptionalInt.of(follow(from, out));
    } catch (ConnectException e) {
      return OptionalInt.empty();
    } catch (IOException | JacksonException e) {
      throw lost();
    }
  }

  /**
   * Says so when a directory that no server has open still has the address of one, and removes it:
   * a copy of a directory has that of the original's server. The caller has the directory open.
   */
  public static void dropStale(Path data, Output out) {
    if (!ControlFile.exists(data)) {
      return;
    }
    out.error(
        Say.both(
            "control.json trong "
                + data
                + " là của máy chủ đã dừng hoặc của thư mục khác (thư mục này được sao chép?);"
                + " tệp bị bỏ qua và xoá",
            "control.json there is of a server that has ended or of another directory (is this one"
                + " a copy?); it is ignored and removed"));
    try {
      ControlFile.remove(data);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "control.json stays: " + e.getMessage(), e);
    }
  }

  private static int follow(BufferedReader from, Output out) throws IOException {
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      switch (JSON.readValue(line, ControlMessage.class)) {
        case ControlMessage.Line(String text) -> out.line(text);
        case ControlMessage.Trouble(String text) -> out.error(text);
        case ControlMessage.Progress(String what, long done, long total) ->
            out.progress(what, done, total);
        case ControlMessage.Following(List<String> jobs) -> out.following(jobs);
        case ControlMessage.Done(int status) -> {
          return status;
        }
        case ControlMessage.Run _ -> throw new IOException("unexpected message");
      }
    }
    throw lost();
  }

  private static CommandException lost() {
    return new CommandException(
        "mất kết nối với máy chủ đang chạy; hãy chạy lại lệnh",
        "the running server went away; run the command again");
  }
}
