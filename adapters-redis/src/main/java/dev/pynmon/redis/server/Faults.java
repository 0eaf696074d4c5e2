package dev.pynmon.redis.server;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.BackendFault.Kind;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisTimeoutException;

/**
 * What may be wrong with one server, in sentences for people.
 *
 * @param alias the name of the store
 * @param place where the server is, without credentials
 */
public record Faults(String alias, String place) {
  private static final String WRONG_TYPE = "WRONGTYPE";

  /** Why a connection or a whole batch failed. */
  BackendException of(Throwable failure) {
    if (failure instanceof BackendException known) {
      return known;
    }
    Throwable cause = rootOf(failure);
    if (cause instanceof Links.ClosedException) {
      return closed();
    }
    if (isTimeout(cause)) {
      return slow();
    }
    if (cause instanceof SSLException) {
      return untrusted(cause);
    }
    return cause instanceof UnknownHostException ? unknownHost(cause) : answered(cause);
  }

  /** Why the server refused a command. */
  BackendException ofCommand(String command, Throwable failure) {
    Throwable cause = rootOf(failure);
    String message = message(cause);
    if (message.startsWith(WRONG_TYPE)) {
      return fault(
          Kind.CORRUPT_DATA,
          "A key on the server at " + place + " holds something else than pynenc writes.",
          "Another program may use the same keys; the name of the command is " + command + ".",
          cause);
    }
    if (message.startsWith("NOPERM")) {
      return fault(
          Kind.UNSUPPORTED,
          "The user may not use the command " + command + " on the server at " + place + ".",
          "Give it the rights that the guide for operators names: +@read +@connection, and ~__pynenc__:*.",
          cause);
    }
    if (message.startsWith("ERR unknown command")) {
      return fault(
          Kind.UNSUPPORTED,
          "The server at " + place + " does not know the command " + command + ".",
          "Pynmon needs Redis 6.2 or newer.",
          cause);
    }
    return of(cause);
  }

  static boolean isWrongType(CompletableFuture<?> answer) {
    return answer.isCompletedExceptionally()
        && message(answer.exceptionNow()).startsWith(WRONG_TYPE);
  }

  private BackendException answered(Throwable cause) {
    String message = message(cause);
    if (message.startsWith("WRONGPASS") || message.startsWith("ERR invalid password")) {
      return fault(
          Kind.UNSUPPORTED,
          "The server at " + place + " does not take this user and password.",
          "Check them, and whether the server has that user.",
          cause);
    }
    if (message.startsWith("NOAUTH") || message.startsWith("ERR AUTH")) {
      return fault(
          Kind.UNSUPPORTED,
          message.startsWith("NOAUTH")
              ? "The server at " + place + " asks for a password."
              : "The server at " + place + " has no password, but was given one.",
          "Put user and password into the address, or into pynenc's configuration.",
          cause);
    }
    if (message.contains("DB index")) {
      return fault(
          Kind.UNSUPPORTED,
          "The server at " + place + " has no database of this number.",
          "Check the number at the end of the address.",
          cause);
    }
    if (message.startsWith("LOADING")) {
      return fault(
          Kind.UNAVAILABLE,
          "The server at " + place + " is still loading its data.",
          "It is asked again at the next request.",
          cause);
    }
    if (message.startsWith("MASTERDOWN") || message.startsWith("BUSY")) {
      return fault(
          Kind.UNAVAILABLE,
          "The server at " + place + " answers nobody at the moment.",
          "It is asked again at the next request.",
          cause);
    }
    if (message.startsWith("ERR max number of clients")) {
      return fault(
          Kind.UNAVAILABLE,
          "The server at " + place + " takes no more connections.",
          "Raise its maxclients, or end clients that are no longer used.",
          cause);
    }
    if (message.startsWith("DENIED")) {
      return fault(
          Kind.UNSUPPORTED,
          "The server at " + place + " takes connections from its own machine only.",
          "It is in protected mode: give it a password, or let it listen to others.",
          cause);
    }
    return unreachable(cause);
  }

  private BackendException unreachable(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "There is no Redis server at " + place + ".",
        "Check that it runs and can be reached from here; it is asked again at the next request.",
        cause);
  }

  private BackendException unknownHost(Throwable cause) {
    return fault(
        Kind.UNAVAILABLE,
        "Nobody knows the host of " + place + ".",
        "Check its name; it is looked up again at the next request.",
        cause);
  }

  private BackendException untrusted(Throwable cause) {
    return fault(
        Kind.UNSUPPORTED,
        "No secure connection to the server at " + place + " could be made.",
        "Check that it speaks TLS, and that its certificate is trusted and bears its name.",
        cause);
  }

  BackendException slow() {
    return fault(
        Kind.TIMEOUT,
        "The server at " + place + " did not answer in time.",
        "Try again; if it stays so, the server is busy or the way to it is slow.",
        null);
  }

  BackendException broken() {
    return fault(
        Kind.UNAVAILABLE,
        "The server at " + place + " broke off the connection.",
        "Check that it runs; it is asked again at the next request.",
        null);
  }

  BackendException closed() {
    return fault(
        Kind.UNAVAILABLE, "The store " + alias + " was closed.", "Pynmon is shutting down.", null);
  }

  BackendException givenUp() {
    Thread.currentThread().interrupt();
    return fault(
        Kind.UNAVAILABLE,
        "The request was given up.",
        "Whoever made it no longer waits for it.",
        null);
  }

  private BackendException fault(
      Kind kind, String problem, String advice, @Nullable Throwable cause) {
    return new BackendException(new BackendFault(kind, alias, problem, advice), cause);
  }

  private static boolean isTimeout(Throwable cause) {
    return cause instanceof TimeoutException
        || cause instanceof RedisTimeoutException
        || cause instanceof java.net.SocketTimeoutException
        || cause.getClass().getSimpleName().contains("ConnectTimeout");
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (Throwable next = root; next != null; next = isTelling(next) ? null : next.getCause()) {
      root = next;
    }
    return root;
  }

  private static boolean isTelling(Throwable failure) {
    return failure instanceof SSLException || failure instanceof UnknownHostException;
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message;
  }
}
