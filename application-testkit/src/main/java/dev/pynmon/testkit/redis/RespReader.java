package dev.pynmon.testkit.redis;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads replies: a status is a String, an integer a Long, a bulk a byte array, an array a List,
 * nothing an empty Optional, and an error is given, not thrown, so that what follows can be read.
 *
 * @param in what the server sends
 */
record RespReader(DataInputStream in) {
  Object reply() throws IOException {
    char kind = (char) in.readUnsignedByte();
    String line = line();
    return switch (kind) {
      case '+' -> line;
      case '-' -> new RedisError(line);
      case ':' -> Long.valueOf(line);
      case '$' -> bulk(Integer.parseInt(line));
      case '*' -> many(Integer.parseInt(line));
      default -> throw new IOException("no reply begins with " + kind + line);
    };
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = in.read(); next != '\r'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      text.append((char) next);
    }
    in.readByte();
    return text.toString();
  }

  private Object bulk(int length) throws IOException {
    if (length < 0) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    in.readShort();
    return bytes;
  }

  private Object many(int length) throws IOException {
    if (length < 0) {
      return Optional.empty();
    }
    List<Object> replies = new ArrayList<>();
    for (int n = 0; n < length; n++) {
      replies.add(reply());
    }
    return replies;
  }

  /** A reply as text, and empty where there is nothing. */
  static Optional<String> text(Object reply) {
    return switch (reply) {
      case byte[] bytes -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
      case Optional<?> _ -> Optional.empty();
      default -> Optional.of(reply.toString());
    };
  }
}
