package dev.pynmon.bootstrap.attack.visit;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks one page after the other over one connection, as long as that is kept open. For one thread.
 */
public final class Visitor implements AutoCloseable {
  private final URI address;
  private final Duration patience;
  private Optional<Conversation> open = Optional.empty();

  public Visitor(URI address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /** The page at a path, as a browser asks for it; empty when no answer comes. */
  public Optional<Reply> get(String target) {
    return ask("GET", target, "");
  }

  /**
   * An answer to one request.
   *
   * @param headers lines, each with its end
   */
  public Optional<Reply> ask(String method, String target, String headers) {
    String head =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + (headers.contains("Accept:") ? "" : "Accept: text/html\r\n")
            + headers
            + "\r\n";
    try {
      Conversation conversation = conversation();
      conversation.send(head);
      Optional<Reply> reply = conversation.reply(!method.equals("HEAD"));
      if (reply.isEmpty() || reply.get().header("connection").equals("close")) {
        leave();
      }
      return reply;
    } catch (UncheckedIOException _) {
      leave();
      return Optional.empty();
    }
  }

  /** Asks and is gone before an answer can have come. */
  public void breakOff(String target) {
    try {
      conversation().send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    } catch (UncheckedIOException _) {
      // Nobody is there to break off with.
    }
    leave();
  }

  /** True when bytes came that belong to no answer. */
  public boolean wasSentMore() {
    return open.filter(Conversation::saysMore).isPresent();
  }

  /** Breaks off, whatever is under way. */
  public void leave() {
    open.ifPresent(Conversation::close);
    open = Optional.empty();
  }

  private Conversation conversation() {
    Conversation conversation = open.orElseGet(() -> Conversation.with(address, patience));
    open = Optional.of(conversation);
    return conversation;
  }

  @Override
  public void close() {
    leave();
  }
}
