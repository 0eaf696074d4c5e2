package dev.pynmon.redis.key;

import dev.pynmon.domain.app.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of entries that an application keeps, by the names of the keys that hold them: as many
 * as there would be rows in SQLite. Keys that only lead to others hold none.
 */
public enum Kept {
  MESSAGES("messages", Held.LIST, AppKeys.BROKER, "default_queue", ""),
  STATUSES("statuses", Held.ONE, AppKeys.ORCHESTRATOR, "invocation_status:", ""),
  ARGUMENTS("argument entries", Held.SET, AppKeys.ORCHESTRATOR, "task:", ":arg:"),
  EDGES("edges", Held.SET, AppKeys.BLOCKING, "waited_by:", ""),
  HEARTBEATS("heartbeats", Held.ONE, AppKeys.ORCHESTRATOR, "runner_heartbeat:", ""),
  SERVICE_RUNS("service runs", Held.ONE, AppKeys.ORCHESTRATOR, "atomic_service_execution:", ""),
  INVOCATIONS("invocations", Held.ONE, AppKeys.STATE_BACKEND, "invocation:", ""),
  HISTORY("history entries", Held.LIST, AppKeys.STATE_BACKEND, "history:", ""),
  RESULTS("results", Held.ONE, AppKeys.STATE_BACKEND, "result:", ""),
  EXCEPTIONS("exceptions", Held.ONE, AppKeys.STATE_BACKEND, "exception:", ""),
  CONTEXTS("runner contexts", Held.ONE, AppKeys.STATE_BACKEND, "runner_context:", ""),
  WORKFLOW_RUNS("workflow runs", Held.ONE, AppKeys.STATE_BACKEND, "workflow:run:", ""),
  WORKFLOW_VALUES("workflow values", Held.ONE, AppKeys.STATE_BACKEND, "workflow:", ":data:"),
  SUB_INVOCATIONS(
      "workflow members", Held.SET, AppKeys.STATE_BACKEND, "workflow:", ":sub_invocations"),
  VALUES("values", Held.ONE, AppKeys.CLIENT_DATA, AppKeys.CLIENT_DATA + ":", ""),
  TRIGGERS("triggers", Held.ONE, AppKeys.TRIGGER, "trigger:", ""),
  CONDITIONS("conditions", Held.ONE, AppKeys.TRIGGER, "condition:", ""),
  VALID_CONDITIONS("valid conditions", Held.ONE, AppKeys.TRIGGER, "valid_condition:", ""),
  EVENTS("events", Held.ONE, AppKeys.TRIGGER, "evts_hash:", ""),
  TRIGGER_RUNS("runs", Held.ONE, AppKeys.TRIGGER, "trun_hash:", "");

  private static final Map<String, List<Kept>> BY_WORD =
      Arrays.stream(values()).collect(Collectors.groupingBy(each -> each.word));

  private final String kind;
  private final Held held;
  private final String word;
  private final String beginning;
  private final String middle;

  Kept(String kind, Held held, String word, String beginning, String middle) {
    this.kind = kind;
    this.held = held;
    this.word = word;
    this.beginning = beginning;
    this.middle = middle;
  }

  /** How many entries one key holds. */
  public enum Held {
    ONE,
    /** As many as its list has. */
    LIST,
    /** As many as its set has. */
    SET
  }

  /**
   * What a key holds; empty for one that holds no entries.
   *
   * @param word the word of its component
   * @param name what follows that
   */
  public static Optional<Kept> of(String word, String name) {
    return BY_WORD.getOrDefault(word, List.of()).stream()
        .filter(each -> each.isIn(name))
        .findFirst();
  }

  private boolean isIn(String name) {
    return name.startsWith(beginning) && name.indexOf(middle, beginning.length()) >= 0;
  }

  /** For people, in the plural. */
  public String kind() {
    return kind;
  }

  /** How many one key holds. */
  public Held held() {
    return held;
  }

  /** Whose they are. */
  public Component component() {
    return AppKeys.componentOf(word).orElseThrow();
  }
}
