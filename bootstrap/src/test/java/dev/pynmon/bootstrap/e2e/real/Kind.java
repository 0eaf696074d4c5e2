package dev.pynmon.bootstrap.e2e.real;

import java.util.Map;

/** A kind of call that is run again: see the tasks of {@code shop.py}. */
enum Kind {
  PLAIN("add", Map.of("x", 1)),
  BY_REFERENCE("echo", Map.of("text", "é".repeat(2_000))),
  NESTED("describe", Map.of("value", Map.of("list", new Object[] {1, 2.5, "漢字", true}))),
  WORKFLOW("fulfil", Map.of("order", 7)),
  MEMBER("pack", Map.of()),
  RUNS_ALONE("settle", Map.of("account", "acme", "amount", 3)),
  REGISTERED_ONCE_BY_ARGUMENTS("refresh", Map.of("catalogue", "books")),
  REGISTERED_ONCE("sweep", Map.of()),
  OTHER_QUEUE("mail", Map.of("to", "me@example.org")),
  FAILS("refuse", Map.of("number", 3)),
  IS_RETRIED("flaky", Map.of("number", 4)),
  STARTS_ANOTHER("note", Map.of("order", 5));

  private final String task;
  private final Map<String, ?> arguments;

  Kind(String task, Map<String, ?> arguments) {
    this.task = task;
    this.arguments = arguments;
  }

  /** Registers one, or finds the one that its workflow will register. */
  String call(RealShop shop) {
    return this == MEMBER ? shop.awaitNumber(task, 1).getFirst() : shop.call(task, arguments);
  }

  /** What must be chosen, so that it goes where pynenc puts it: nothing tells its own queue. */
  String form(Deployment deployment) {
    return this == OTHER_QUEUE && deployment.hasQueues() ? "queue=mail&priority=5" : "";
  }

  String task() {
    return task;
  }
}
