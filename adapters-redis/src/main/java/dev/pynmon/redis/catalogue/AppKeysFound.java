package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.key.Kept;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys of one application as they are met. For one thread. */
final class AppKeysFound {
  private static final int MAX_NAMES = 10_000;
  private static final int MAX_IDS = 50_000;

  private static final int MAX_STATUSES = 100;

  /** Between a workflow run and the name of a value that it keeps. */
  private static final String DATA = ":data:";

  private final String prefix;
  private final Allowance allowance;
  final Set<Component> evidence = EnumSet.noneOf(Component.class);
  final NavigableSet<TaskKey> tasks = new TreeSet<>();
  final Set<InvocationStatus> statuses = new HashSet<>();
  final Set<String> brokerKeys = new HashSet<>();
  final NavigableSet<DataReference> values = new TreeSet<>();
  final NavigableSet<RunnerId> contexts = new TreeSet<>();
  final Map<WorkflowId, NavigableSet<String>> workflowData = new HashMap<>();
  final NavigableSet<String> triggers = new TreeSet<>();
  final NavigableSet<String> validConditions = new TreeSet<>();
  final Set<Listed> cut = EnumSet.noneOf(Listed.class);
  final Map<Kept, Long> kept = new EnumMap<>(Kept.class);
  private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
  private Optional<AppId> registered = Optional.empty();
  private Optional<String> someRecord = Optional.empty();
  private Optional<String> someHeartbeat = Optional.empty();
  private long records;
  private long valueCount;
  private int workflowValues;

  /** What tells versions apart. */
  enum Mark {
    HEARTBEATS,
    CONDITIONS,
    /** Keys that plugin 0.3.0 brought. */
    NEWER_KEYS
  }

  AppKeysFound(String prefix, Allowance allowance) {
    this.prefix = prefix;
    this.allowance = allowance;
  }

  void add(FoundKey key) {
    evidence.add(key.component());
    Kept.of(key.word(), key.name()).ifPresent(each -> kept.merge(each, 1L, Long::sum));
    switch (key.word()) {
      case FoundKey.REGISTRY -> registered = Optional.of(new AppId(key.name()));
      case "broker" -> keep(Listed.BROKER_KEYS, brokerKeys, key.name(), Answers.MAX_QUEUES);
      case "orchestrator" -> addOrchestrator(key);
      case "state_backend" -> addStateBackend(key);
      case "client_data_store" -> key.behind("client_data_store:").ifPresent(this::addValue);
      case "trigger" -> addTrigger(key);
      default -> {}
    }
  }

  private void addOrchestrator(FoundKey key) {
    key.behind("task_invocations_by_time:")
        .ifPresent(task -> keep(Listed.TASKS, tasks, new TaskKey(task), MAX_NAMES));
    key.behind("status:")
        .ifPresent(
            status -> keep(Listed.STATUSES, statuses, InvocationStatus.of(status), MAX_STATUSES));
    key.behind("atomic_service_").ifPresent(_ -> marks.add(Mark.NEWER_KEYS));
    key.behind("runner_heartbeat:")
        .ifPresent(
            _ -> {
              marks.add(Mark.HEARTBEATS);
              someHeartbeat = Optional.of(key().orchestrator(key.name()));
            });
  }

  private void addStateBackend(FoundKey key) {
    key.behind("invocation:")
        .ifPresent(
            _ -> {
              records++;
              someRecord = Optional.of(key().stateBackend(key.name()));
            });
    key.behind("runner_context:")
        .ifPresent(runner -> keep(Listed.CONTEXTS, contexts, new RunnerId(runner), MAX_IDS));
    key.behind("parent_event_children:").ifPresent(_ -> marks.add(Mark.NEWER_KEYS));
    key.behind("workflow:").ifPresent(this::addWorkflowDatum);
  }

  private void addWorkflowDatum(String name) {
    int end = name.indexOf(DATA);
    if (end > 0 && name.indexOf(':') == end) {
      WorkflowId run = new WorkflowId(name.substring(0, end));
      String key = name.substring(end + DATA.length());
      NavigableSet<String> keys = workflowData.getOrDefault(run, new TreeSet<>());
      if (!keys.contains(key) && mayKeep(Listed.WORKFLOW_DATA, workflowValues < MAX_IDS, name)) {
        keys.add(key);
        workflowData.put(run, keys);
        workflowValues++;
      }
    }
  }

  private void addValue(String reference) {
    valueCount++;
    keep(Listed.CLIENT_DATA, values, new DataReference(reference), MAX_IDS);
  }

  private void addTrigger(FoundKey key) {
    key.behind("condition:").ifPresent(_ -> marks.add(Mark.CONDITIONS));
    key.behind("trigger:").ifPresent(id -> keep(Listed.TRIGGERS, triggers, id, MAX_NAMES));
    key.behind("valid_condition:")
        .ifPresent(id -> keep(Listed.VALID_CONDITIONS, validConditions, id, MAX_NAMES));
    key.behind("evts_").ifPresent(_ -> marks.add(Mark.NEWER_KEYS));
    key.behind("trun").ifPresent(_ -> marks.add(Mark.NEWER_KEYS));
  }

  private <T> void keep(Listed list, Set<T> kept, T value, int most) {
    if (!kept.contains(value) && mayKeep(list, kept.size() < most, value.toString())) {
      kept.add(value);
    }
  }

  private boolean mayKeep(Listed list, boolean hasRoom, String name) {
    boolean isGranted = hasRoom && allowance.take(name);
    if (!isGranted) {
      cut.add(list);
    }
    return isGranted;
  }

  String prefix() {
    return prefix;
  }

  AppKeys key() {
    return new AppKeys(prefix);
  }

  boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** The id as the application itself writes it, where that was met already. */
  AppId appId() {
    return registered.orElseGet(() -> key().appId());
  }

  Optional<String> someRecord() {
    return someRecord;
  }

  Optional<String> someHeartbeat() {
    return someHeartbeat;
  }

  /**
   * Records are many, so they are counted and not kept: one that the server names twice, which it
   * may while its table of keys grows or shrinks, counts twice.
   */
  long records() {
    return records;
  }

  /** Exact while all of them are kept; beyond, counted as the records are. */
  long valueCount() {
    return cut.contains(Listed.CLIENT_DATA) ? valueCount : values.size();
  }
}
