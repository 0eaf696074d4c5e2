package dev.pynmon.sqlite;

import dev.pynmon.sqlite.db.PynencFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Some thousand invocations of some tasks, most of them done, the newest still waiting. */
final class GeneratedStore {
  static final int SIZE = 4_000;
  static final double START = 1_790_000_000;
  static final String[] STATUSES = {"success", "failed", "success", "retry", "success"};

  /** What is in such a file: each has the same, and to write it row by row takes a while. */
  private static final byte[] WRITTEN = written();

  /** 2026-11-24, as SQLite counts days. */
  private static final double JULIAN_DAY = 2_461_368.5;

  private GeneratedStore() {}

  static PynencFile create(Path path) {
    try {
      Files.write(path, WRITTEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PynencFile.open(path);
  }

  private static byte[] written() {
    try {
      Path path = Files.createTempFile("generated", ".sqlite");
      try (PynencFile file = PynencFile.create(path)) {
        fill(file);
      }
      byte[] written = Files.readAllBytes(path);
      Files.delete(path);
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(PynencFile file) {
    file.together(
        () -> {
          for (int n = 0; n < SIZE; n++) {
            invocation(file, n);
          }
          for (int n = 0; n < 300; n++) {
            rest(file, n);
          }
        });
  }

  static String id(int number) {
    return "inv-" + Integer.toString(10_000_000 + number).substring(1);
  }

  static String task(int number) {
    return "shop.task_" + number % 7;
  }

  private static void invocation(PynencFile file, int n) {
    String status = n > SIZE - 50 ? "registered" : STATUSES[n % STATUSES.length];
    file.state(id(n), task(n), status, START + n);
    file.record(id(n), task(n), n % 10 == 3 ? id(0) : null);
    file.history(id(n), START + n, "registered");
    file.history(id(n), START + n + 0.5, status);
    file.insert("state_backend_results", "invocation_id, result_data", id(n), "1");
  }

  private static void rest(PynencFile file, int n) {
    file.message(id(n), n % 3 == 0 ? "mail" : "default", n % 2);
    file.insert(
        "orchestrator_runner_heartbeats",
        "runner_id, creation_timestamp, allow_to_run_atomic_service, last_heartbeat",
        "runner-" + n,
        START + n,
        1,
        START + n);
    file.insert(
        "orchestrator_atomic_service_executions",
        "atomic_service_run_id, runner_id, start_time, end_time, status",
        "run-" + n,
        "runner-" + n,
        "2026-11-24T14:%02d:%02d+00:00".formatted(n / 60, n % 60),
        "2026-11-24T15:00:00+00:00",
        n == 299 ? "running" : "completed");
    file.insert(
        "orchestrator_blocking_edges", "waiter_id, waited_id", id(n), id(GeneratedStore.SIZE - 1));
    file.insert(
        "state_backend_runner_contexts",
        "runner_id, runner_cls, parent_ctx_id, pid, hostname, thread_id",
        "runner-" + n,
        "ThreadRunner",
        "runner-0",
        1,
        "host",
        1);
    file.insert(
        "state_backend_workflows",
        "workflow_id, workflow_type_key, parent_workflow_id",
        id(n),
        task(n),
        "");
    file.insert(
        "state_backend_workflow_sub_invocations",
        "parent_workflow_id, sub_invocation_id",
        id(0),
        id(n));
    file.insert(
        "state_backend_workflow_data", "workflow_id, data_key, data_value", id(0), "k" + n, "1");
    triggers(file, n);
    file.insert(
        "client_data",
        "data_key, data_value, created_at",
        "__pynenc__client_data__:" + n,
        new byte[] {'1'},
        JULIAN_DAY + n);
  }

  private static void triggers(PynencFile file, int n) {
    file.insert(
        "trg_events",
        "event_id, event_code, event_timestamp, event_json, triggered_invocation_count,"
            + " emitted_by_invocation_id",
        "event-" + n,
        "order.received",
        START + n,
        "{}",
        n % 2,
        n % 3 == 0 ? null : id(0));
    file.insert(
        "trg_event_triggered_invocations",
        "event_id, invocation_id, trigger_run_id, linked_at",
        "event-" + n,
        id(n),
        "trigger-run-" + n,
        START + n);
    file.insert(
        "trg_trigger_runs",
        "trigger_run_id, trigger_id, task_id_key, logic_value, executed_at,"
            + " triggered_invocation_id, trigger_run_json",
        "trigger-run-" + n,
        "trigger",
        task(n),
        "and",
        START + n,
        id(n),
        "{}");
    file.insert(
        "trg_trigger_run_conditions",
        "trigger_run_id, context_type, event_id, source_invocation_id",
        "trigger-run-" + n,
        "EventContext",
        "event-" + n,
        id(n + 1));
  }
}
