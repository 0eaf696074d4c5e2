package dev.pynmon.bootstrap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers as a Redis server without a key does to who looks which applications there are: so that
 * connecting to one, which needs some hundred classes, can be rehearsed where there is none. Any
 * other command is unknown to it.
 */
final class EmptyRedis implements AutoCloseable {
  private static final String INFO = "redis_version:7.4.0\r\nredis_mode:standalone\r\n";

  private final ServerSocket socket;

  /** Listens on a port of this machine that is free. */
  EmptyRedis() {
    try {
      socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /** Its address as a store. */
  String address() {
    return "redis://127.0.0.1:" + socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.startVirtualThread(() -> serve(client));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private static void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      for (String line = line(in); line.startsWith("*"); line = line(in)) {
        out.write(answer(command(number(line), in)).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      // The client went away.
    }
  }

  /** The first word of it, of which there are so many. */
  private static String command(int words, InputStream in) throws IOException {
    String first = word(in);
    for (int i = 1; i < words; i++) {
      word(in);
    }
    return first.toUpperCase(Locale.ROOT);
  }

  private static String answer(String command) {
    return switch (command) {
      case "PING" -> "+PONG\r\n";
      case "INFO" -> "$" + INFO.length() + "\r\n" + INFO + "\r\n";
      case "SCAN" -> "*2\r\n$1\r\n0\r\n*0\r\n";
      default -> "-ERR unknown command\r\n";
    };
  }

  private static String word(InputStream in) throws IOException {
    byte[] text = in.readNBytes(number(line(in)));
    in.skipNBytes(2);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring(1));
  }

  /** Without its end; "" at the end of all. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
      line.append((char) next);
    }
    in.read();
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
