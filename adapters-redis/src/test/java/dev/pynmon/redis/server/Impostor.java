package dev.pynmon.redis.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that listens, and says always the same to whatever it is asked, or nothing. */
final class Impostor implements AutoCloseable {
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();
  private final String answer;

  private Impostor(String answer) {
    this.answer = answer;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  static Impostor silent() {
    return new Impostor("");
  }

  static Impostor saying(String answer) {
    return new Impostor(answer);
  }

  String place() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  /** How many connections are open that the other side has not closed. */
  int connected() {
    return open.size();
  }

  /** How many connections were ever accepted. */
  int accepted() {
    return accepted.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        accepted.incrementAndGet();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    byte[] buffer = new byte[1 << 16];
    try (client) {
      while (client.getInputStream().read(buffer) >= 0) {
        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException _) {
      // The other side, or this test, is done.
    } finally {
      open.remove(client);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
