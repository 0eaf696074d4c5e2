package dev.pynmon.application.service.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A question that waits for its round.
 *
 * @param sent when its sender took it
 */
record Asked<Q>(Q question, Consumer<? super List<Q>> sender, CompletableFuture<Boolean> sent) {
  Asked(Q question, Consumer<? super List<Q>> sender) {
    this(question, sender, new CompletableFuture<>());
  }

  /** Hands each sender its part of a round. Throws nothing: each question learns how it went. */
  static void send(List<Asked<?>> round) {
    try {
      Map<Object, List<Asked<?>>> bySender = new LinkedHashMap<>();
      round.forEach(
          asked -> bySender.computeIfAbsent(asked.sender, _ -> new ArrayList<>()).add(asked));
      bySender.values().forEach(Asked::sendTogether);
    } catch (Throwable failure) {
      fail(round, failure);
    }
  }

  /** One sender asks for one kind of question. */
  @SuppressWarnings("unchecked")
  private static <Q> void sendTogether(List<Asked<?>> round) {
    try {
      List<Asked<Q>> all = round.stream().map(asked -> (Asked<Q>) asked).toList();
      all.getFirst().sender.accept(all.stream().map(Asked::question).toList());
      round.forEach(asked -> asked.sent.complete(true));
    } catch (Throwable failure) {
      fail(round, failure);
    }
  }

  private static void fail(List<Asked<?>> round, Throwable failure) {
    round.forEach(asked -> asked.sent.completeExceptionally(failure));
  }

  /** Returns when its sender took it; throws what the sender threw. */
  void awaitSent() throws InterruptedException {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new CompletionException(e.getCause());
    }
  }
}
