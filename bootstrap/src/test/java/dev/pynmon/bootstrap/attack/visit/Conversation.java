package dev.pynmon.bootstrap.attack.visit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A connection to the monitor that sends whatever it is given, and reads answers without the help
 * of any HTTP library: none would send what is wrong. For one thread.
 */
public final class Conversation implements AutoCloseable {
  private static final String CONTINUE = "HTTP/1.1 100";
  private static final String END = "\r\n\r\n";
  private static final int LONGEST = 100_000;

  private final Socket socket;
  private final InputStream in;

  private Conversation(Socket socket, InputStream in) {
    this.socket = socket;
    this.in = in;
  }

  /**
   * Connects.
   *
   * @param patience how long each read may stand still
   */
  public static Conversation with(URI address, Duration patience) {
    try {
      Socket socket = new Socket(address.getHost(), address.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      return new Conversation(socket, new BufferedInputStream(socket.getInputStream(), 1 << 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One packet, as far as the system lets us say so. Whether the other end takes it is not told.
   */
  public void send(byte[] piece) {
    try {
      socket.getOutputStream().write(piece);
      socket.getOutputStream().flush();
    } catch (IOException _) {
      // The other end may have answered and gone: what it said is what counts.
    }
  }

  public void send(String piece) {
    send(piece.getBytes(ISO_8859_1));
  }

  /** The next answer; empty when none comes. */
  public Optional<Reply> reply(boolean wantsBody) {
    try {
      String head = head();
      while (head.startsWith(CONTINUE)) {
        head = head();
      }
      return head.isEmpty() ? Optional.empty() : Optional.of(reply(head, wantsBody));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** True when nothing more comes but the end, within the time that a read may stand still. */
  public boolean isOver() {
    try {
      return in.read() < 0;
    } catch (IOException e) {
      return e.getMessage() != null && e.getMessage().contains("reset");
    }
  }

  /** True when there is something to read that nobody has asked for. */
  public boolean saysMore() {
    try {
      return in.available() > 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** True when something comes within this time. */
  public boolean saysMore(Duration time) {
    Pace.pause(time);
    return saysMore();
  }

  private Reply reply(String head, boolean wantsBody) throws IOException {
    String[] lines = head.split("\r\n");
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(":", 2);
      headers.put(
          parts[0].toLowerCase(java.util.Locale.ROOT), parts.length < 2 ? "" : parts[1].strip());
    }
    if (wantsBody && headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return inChunks(lines[0], headers);
    }
    int length = wantsBody ? length(headers) : 0;
    byte[] body = length < 0 ? in.readAllBytes() : some(length);
    return new Reply(status(lines[0]), headers, body, length < 0 || body.length == length);
  }

  private Reply inChunks(String statusLine, Map<String, String> headers) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length = chunkLength();
    while (length > 0) {
      byte[] chunk = some(length);
      body.writeBytes(chunk);
      length = chunk.length == length && line().isEmpty() ? chunkLength() : -1;
    }
    boolean isWhole = length == 0 && line().isEmpty();
    return new Reply(status(statusLine), headers, body.toByteArray(), isWhole);
  }

  private int chunkLength() throws IOException {
    String said = line();
    return said.matches("\\p{XDigit}{1,7}") ? Integer.parseInt(said, 16) : -1;
  }

  /** Up to the end of the line, which is left out; less when the end comes first. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (!endsWith(line, "\r\n") && line.length() < LONGEST) {
      int next = in.read();
      if (next < 0) {
        return line.toString();
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static int length(Map<String, String> headers) {
    String said = headers.getOrDefault("content-length", "");
    return said.matches("\\d{1,9}") ? Integer.parseInt(said) : -1;
  }

  private static int status(String line) {
    return line.matches("HTTP/1\\.[01] \\d{3}( .*)?") ? Integer.parseInt(line.substring(9, 12)) : 0;
  }

  private byte[] some(int length) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      byte[] bytes = new byte[1 << 14];
      while (all.size() < length) {
        int come = in.read(bytes, 0, Math.min(bytes.length, length - all.size()));
        if (come < 0) {
          break;
        }
        all.write(bytes, 0, come);
      }
    } catch (IOException _) {
      // It stands still or was reset: the answer is not whole.
    }
    return all.toByteArray();
  }

  /** Up to the empty line; less when the end comes first. */
  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (!endsWith(head, END) && head.length() < LONGEST) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static boolean endsWith(StringBuilder text, String end) {
    int start = text.length() - end.length();
    return start >= 0 && text.indexOf(end, start) == start;
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
