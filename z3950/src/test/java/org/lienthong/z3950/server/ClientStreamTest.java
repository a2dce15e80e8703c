package org.lienthong.z3950.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientStreamTest {
  private Socket client;
  private Socket accepted;
  private ClientStream stream;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      client = new Socket(listening.getInetAddress(), listening.getLocalPort());
      accepted = listening.accept();
    }
    stream = new ClientStream(accepted);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    accepted.close();
  }

  @Test
  void waitsForASilentClient() {
    assertThat(stream.isAtEnd()).isFalse();
    assertThat(stream.isAtEnd()).isFalse();
  }

  @Test
  void keepsWhatTheClientSendsMeanwhile() throws IOException {
    client.getOutputStream().write(new byte[] {1, 2, -1});
    while (stream.available() == 0) {
      Thread.onSpinWait();
    }
    assertThat(stream.isAtEnd()).isFalse();
    assertThat(stream.isAtEnd()).isFalse();
    accepted.setSoTimeout(0);
    assertThat(stream.readNBytes(3)).containsExactly(1, 2, -1);
  }

  @Test
  void seesThatTheClientHasGone() throws IOException {
    client.close();
    while (!stream.isAtEnd()) {
      Thread.onSpinWait();
    }
    assertThat(stream.isAtEnd()).isTrue();
  }
}
