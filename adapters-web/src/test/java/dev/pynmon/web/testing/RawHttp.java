package dev.pynmon.web.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Sends what no well-behaved client would. */
public final class RawHttp {
  private RawHttp() {}

  /** The whole answer to these bytes; nothing follows them. */
  public static String ask(int port, String request) {
    return ask(port, request, true);
  }

  /** All that comes until the server closes the connection, which is left open here. */
  public static String untilClosed(int port, String request) {
    return ask(port, request, false);
  }

  private static String ask(int port, String request, boolean ends) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      if (ends) {
        socket.shutdownOutput();
      }
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
