package dev.pynmon.testkit.redis;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A connection that speaks the protocol and nothing more: a second opinion that shares no code with
 * the client of the product. For one thread.
 */
public final class RawRedis implements AutoCloseable {
  /** So few that neither side's buffers fill up while the other still writes. */
  private static final int IN_FLIGHT = 500;

  private static final byte[] END = {'\r', '\n'};

  private final Socket socket;
  private final RespReader replies;
  private final OutputStream commands;

  private RawRedis(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    replies = new RespReader(new DataInputStream(new BufferedInputStream(socket.getInputStream())));
    commands = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
  }

  /** Connects to {@code redis://[user[:password]@]host:port[/database]}. */
  public static RawRedis connect(URI address) {
    try {
      RawRedis redis = over(new Socket(address.getHost(), address.getPort()));
      Optional.ofNullable(address.getUserInfo()).ifPresent(redis::authenticate);
      String database = Optional.ofNullable(address.getPath()).orElse("").replace("/", "");
      if (!database.isEmpty()) {
        redis.call("SELECT", database);
      }
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Speaks over a connection that is there, perhaps an encrypted one. */
  public static RawRedis over(Socket socket) {
    try {
      return new RawRedis(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void authenticate(String user) {
    int colon = user.indexOf(':');
    if (colon <= 0) {
      call("AUTH", user.substring(colon + 1));
    } else {
      call("AUTH", user.substring(0, colon), user.substring(colon + 1));
    }
  }

  /**
   * The reply to one command: a String, a Long, a byte array, a List of such, or an empty Optional.
   *
   * @throws RedisError when the server answers with an error
   */
  public Object call(Object... words) {
    return all(List.of(RedisCommand.of(words))).getFirst();
  }

  /** The reply as text, or empty when there is nothing. */
  public Optional<String> text(Object... words) {
    return RespReader.text(call(words));
  }

  /** The reply as a list of texts, in the server's order. */
  public List<String> texts(Object... words) {
    List<?> parts = (List<?>) call(words);
    return parts.stream().map(part -> RespReader.text(part).orElse("")).toList();
  }

  /** The reply as a number. */
  public long number(Object... words) {
    return (Long) call(words);
  }

  /**
   * The replies to many commands, few waits for many of them.
   *
   * @throws RedisError the first one, after all commands were sent
   */
  public List<Object> all(Iterable<RedisCommand> many) {
    List<Object> answers = new ArrayList<>();
    Iterator<RedisCommand> next = many.iterator();
    while (next.hasNext()) {
      answers.addAll(some(next));
    }
    answers.stream()
        .filter(RedisError.class::isInstance)
        .map(RedisError.class::cast)
        .findFirst()
        .ifPresent(
            error -> {
              throw error;
            });
    return answers;
  }

  private List<Object> some(Iterator<RedisCommand> next) {
    try {
      int sent = 0;
      for (; next.hasNext() && sent < IN_FLIGHT; sent++) {
        send(next.next());
      }
      commands.flush();
      List<Object> answers = new ArrayList<>();
      while (answers.size() < sent) {
        answers.add(replies.reply());
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(RedisCommand command) throws IOException {
    line('*', command.words().size());
    for (byte[] word : command.words()) {
      line('$', word.length);
      commands.write(word);
      commands.write(END);
    }
  }

  private void line(char kind, int length) throws IOException {
    commands.write(kind);
    commands.write(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
    commands.write(END);
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
