package dev.pynmon.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.attack.visit.Conversation;
import dev.pynmon.bootstrap.attack.visit.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Asks over connections that stay open, one for each that asks at the same time. A crawl asks
 * thousands of times, and most of what the client of the JDK does for each is a hand-over between
 * its threads. For any thread.
 */
final class Caller implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Deque<Conversation> open = new ConcurrentLinkedDeque<>();

  /** The answer to somebody who accepts this media type. */
  Reply get(URI address, String accept) {
    String asked = head("GET", address, Map.of("Accept", accept));
    Optional<Reply> reply = Optional.ofNullable(open.poll()).flatMap(kept -> ask(kept, asked));
    return reply.orElseGet(() -> askAnew(address, asked));
  }

  /**
   * The answer to what is sent once: over a connection that was kept, nobody knew whether it came.
   */
  Reply post(URI address, String text, Map<String, String> headers) {
    String length = "Content-Length: " + text.getBytes(UTF_8).length + "\r\n";
    String head = head("POST", address, headers);
    return askAnew(address, head.replaceFirst("\r\n", "\r\n" + length) + text);
  }

  private static String head(String method, URI address, Map<String, String> headers) {
    StringBuilder head = new StringBuilder(method).append(' ').append(address.getRawPath());
    Optional.ofNullable(address.getRawQuery()).ifPresent(query -> head.append('?').append(query));
    head.append(" HTTP/1.1\r\nHost: ").append(address.getAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private Reply askAnew(URI address, String asked) {
    return ask(Conversation.with(address, PATIENCE), asked).orElseThrow();
  }

  /** Empty where the other end is gone. */
  private Optional<Reply> ask(Conversation conversation, String asked) {
    conversation.send(asked.getBytes(UTF_8));
    Optional<Reply> reply = conversation.reply(true);
    reply.ifPresent(whole -> assertThat(whole.isWhole()).as(asked).isTrue());
    if (reply.isEmpty() || reply.get().header("connection").equalsIgnoreCase("close")) {
      conversation.close();
    } else {
      open.push(conversation);
    }
    return reply;
  }

  @Override
  public void close() {
    open.forEach(Conversation::close);
  }
}
