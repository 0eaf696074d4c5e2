package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.sqlite.db.PynencFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rows in which anything may stand: each is given, with what could be read of it. */
class DamagedRowsTest extends SeededFile {
  private static final PageRequest PAGE = PageRequest.first(100);
  private static final byte[] BLOB = {(byte) 0xff, 0, 'x'};
  private static final String STATES = "orchestrator_invocations";
  private static final String HISTORY = "state_backend_history";

  private static final Instant GOOD = Instant.parse("2026-11-24T14:00:00Z");

  @Test
  void statesOfAnyType_areGiven() {
    String columns = "invocation_id, task_id_key, call_id_key, status, status_timestamp";
    file.insert(STATES, columns, "sound", "m.f", "m.f:no_args", "success", 1.5);
    file.insert(STATES, columns, "word", "m.f", "m.f:no_args", "SUCCESS?", 2);
    file.insert(STATES, columns, "time", "m.f", "m.f:no_args", "failed", "yesterday");
    file.insert(STATES, columns, "blobs", BLOB, BLOB, BLOB, BLOB);
    file.insert(STATES, columns, null, "", "", "", Double.MAX_VALUE);
    List<InvocationState> states =
        store.orchestrator().statuses().page(StatusFilter.ALL, PAGE).items();
    assertThat(states)
        .extracting(state -> state.id().value())
        .containsExactly("", "blobs", "time", "word", "sound");
    assertThat(states)
        .extracting(state -> state.status().status())
        .containsExactly(
            new UnknownStatus(""),
            new UnknownStatus(text(BLOB)),
            KnownStatus.FAILED,
            new UnknownStatus("SUCCESS?"),
            KnownStatus.SUCCESS);
    assertThat(states)
        .extracting(state -> state.status().at())
        .containsExactly(
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.ofEpochSecond(2),
            Instant.ofEpochMilli(1_500));
    assertThat(store.orchestrator().statuses().totals().total()).isEqualTo(5);
    assertThat(store.orchestrator().statuses().tasks(PAGE).value().orElseThrow().items())
        .containsExactly(new TaskKey(""), new TaskKey("m.f"), new TaskKey(text(BLOB)));
  }

  @Test
  void endlessTexts_areCut() {
    String endless = "x".repeat(3_000_000);
    file.state("id" + endless, "m." + endless, endless, 1);
    InvocationState state =
        store.orchestrator().statuses().page(StatusFilter.ALL, PAGE).items().getFirst();
    assertThat(state.id().value()).hasSize(1_000);
    assertThat(state.task().value()).hasSize(1_000);
    assertThat(state.status().status().value()).hasSize(200);
    assertThat(store.orchestrator().statuses().totals().total()).isEqualTo(1);
  }

  @Test
  void recordsOfAnotherTable_areDamaged() {
    file.record("sound", "m.f", null);
    file.insert(
        "state_backend_invocations",
        "invocation_id, call_id_key, task_id_key, arguments_id, serialized_arguments",
        "scrambled",
        "\"tock\"",
        "uuid",
        BLOB,
        "\"tock\"");
    file.insert(
        "state_backend_invocations",
        "invocation_id, call_id_key, task_id_key, arguments_id, serialized_arguments,"
            + " parent_invocation_id, workflow_id, parent_workflow_id",
        "halfway",
        "m.f:x",
        "m.f",
        "x",
        BLOB,
        "",
        "wf",
        "");
    List<InvocationId> ids = store.stateBackend().records().page(PAGE).items();
    Map<InvocationId, StoredInvocation> records = store.stateBackend().records().of(ids);
    assertThat(records).hasSize(3);
    assertThat(records.get(new InvocationId("scrambled"))).isInstanceOf(DamagedInvocation.class);
    Invocation halfway = (Invocation) records.get(new InvocationId("halfway"));
    assertThat(halfway.arguments().damage()).isPresent();
    assertThat(halfway.parent()).isEmpty();
    assertThat(halfway.workflow().orElseThrow().id()).isEqualTo(new WorkflowId("wf"));
    assertThat(halfway.workflow().orElseThrow().parent()).isEmpty();
  }

  @Test
  void historyWithoutATime_standsWhereItWasWritten() {
    String columns = "invocation_id, history_timestamp, history_status, history_json";
    file.insert(HISTORY, columns, "a", 100.0, "registered", "{}");
    file.insert(HISTORY, columns, "a", "never", "pending", "{}");
    file.insert(HISTORY, columns, "a", BLOB, BLOB, BLOB);
    file.insert(HISTORY, columns, "a", 101.0, "running", "[]");
    TimeWindow window = new TimeWindow(Instant.ofEpochSecond(99), Instant.ofEpochSecond(102));
    List<HistoryEntry> entries =
        store.stateBackend().histories().window(window, TimeOrder.OLDEST_FIRST, 10).entries();
    assertThat(entries)
        .extracting(entry -> entry.status().status().value())
        .containsExactly("registered", "pending", text(BLOB), "running");
    assertThat(entries).allMatch(entry -> entry.damage().isPresent());
    InvocationId a = new InvocationId("a");
    History history = store.stateBackend().histories().of(List.of(a), 10).get(a);
    assertThat(history.entries()).hasSize(4);
    Feed feed = store.stateBackend().histories().after(new Cursor("feed~i0~"), 10);
    assertThat(((Feed.Entries) feed).entries()).hasSize(4);
  }

  @Test
  void messagesOfAnyType_areGiven() {
    String columns = "invocation_id, queue_name, priority, created_at";
    file.insert("broker_message_queue", columns, BLOB, "default", "high", "now");
    file.insert("broker_message_queue", columns, "", "default", 1, 1e300);
    file.insert("broker_message_queue", columns, "c", BLOB, 1, 2461369.5);
    List<QueuedMessage> messages = store.queues().peek(QueueName.DEFAULT, PAGE).items();
    assertThat(messages)
        .extracting(QueuedMessage::priority)
        .containsExactly(Optional.empty(), Optional.of(1.0));
    assertThat(messages).allMatch(message -> message.queuedAt().isEmpty());
    assertThat(walk(page -> store.queues().peek(QueueName.DEFAULT, page))).hasSize(2);
    assertThat(store.queues().sizes(10))
        .extracting(size -> size.queue().value())
        .containsExactly("default", text(BLOB));
  }

  @Test
  void queuesOfAnyName_areCountedAndPeekedAt() {
    String endless = "q".repeat(5_000);
    List<Object> names =
        Arrays.asList("", "a", "a\0b", new byte[] {0}, "q", endless, BLOB, "mail", 1.5);
    String columns = "invocation_id, queue_name, priority";
    file.run("DROP TABLE \"%s__broker_message_queue\"".formatted(PynencFile.PREFIX));
    file.run(
        "CREATE TABLE \"%s__broker_message_queue\" (id INTEGER PRIMARY KEY, invocation_id,"
                .formatted(PynencFile.PREFIX)
            + " queue_name TEXT, priority, created_at DEFAULT 2461369.5)");
    for (Object name : names) {
      file.insert("broker_message_queue", columns, "one", name, 1);
      file.insert("broker_message_queue", columns, "two", name, 0);
    }
    List<QueueSize> sizes = store.queues().sizes(10);
    assertThat(sizes)
        .extracting(size -> size.queue().value())
        .containsExactly("", "1.5", "a", "a\0b", "mail", "q", "q".repeat(1_000), "\0", text(BLOB));
    assertThat(sizes).allMatch(size -> size.waiting().equals(new Count.Exact(2)));
    for (QueueSize size : sizes) {
      assertThat(walk(page -> store.queues().peek(size.queue(), page)))
          .extracting(message -> message.invocation().value())
          .containsExactly("one", "two");
    }
  }

  @Test
  void messagesWithoutAQueue_areOfAQueueWithoutAName() {
    file.run("DROP TABLE \"%s__broker_message_queue\"".formatted(PynencFile.PREFIX));
    file.run(
        "CREATE TABLE \"%s__broker_message_queue\" (id INTEGER PRIMARY KEY, invocation_id,"
                .formatted(PynencFile.PREFIX)
            + " queue_name TEXT, priority, created_at)");
    file.insert("broker_message_queue", "invocation_id, queue_name", "lost", null);
    file.insert("broker_message_queue", "invocation_id, queue_name", "sound", "default");
    QueueName nameless = new QueueName("");
    assertThat(store.queues().sizes(10))
        .containsExactly(
            new QueueSize(nameless, new Count.Exact(1)),
            new QueueSize(QueueName.DEFAULT, new Count.Exact(1)));
    assertThat(store.queues().peek(nameless, PAGE).items())
        .extracting(message -> message.invocation().value())
        .containsExactly("lost");
  }

  @Test
  void runnersOfAnyType_areGiven() {
    String columns =
        "runner_id, creation_timestamp, allow_to_run_atomic_service, last_heartbeat,"
            + " consumed_queues";
    file.insert("orchestrator_runner_heartbeats", columns, "r", "x", "y", BLOB, "{oops");
    file.insert("orchestrator_runner_heartbeats", columns, BLOB, BLOB, 1, 5, "[\"mail\"]");
    List<Heartbeat> heartbeats = walk(page -> store.orchestrator().heartbeats().newest(page));
    assertThat(heartbeats).hasSize(2);
    assertThat(heartbeats).allMatch(heartbeat -> heartbeat.created().equals(Instant.EPOCH));
    file.insert(
        "state_backend_runner_contexts",
        "runner_id, runner_cls, parent_ctx_id, pid, hostname, thread_id",
        "r",
        BLOB,
        "",
        "no number",
        BLOB,
        1e18);
    RunnerContext context =
        store
            .stateBackend()
            .contexts()
            .startingWith("r", PAGE)
            .value()
            .orElseThrow()
            .items()
            .getFirst();
    assertThat(context.id()).isEqualTo(new RunnerId("r"));
    assertThat(context.processId()).isZero();
    assertThat(context.parentId()).isEmpty();
  }

  @Test
  void atomicRunsOfAnyType_areGiven_andTheListEnds() {
    String columns = "atomic_service_run_id, runner_id, start_time, end_time, status";
    String table = "orchestrator_atomic_service_executions";
    for (Object end : new Object[] {null, "x", BLOB, 7, "y".repeat(1_000)}) {
      file.insert(table, columns, "run-" + end, "r", "2026-11-24T14:00:00", end, "completed");
      file.insert(table, columns, "bad-" + end, BLOB, "z".repeat(2_000), end, BLOB);
    }
    AtomicRuns runs = OpenStore.there(store.orchestrator().atomicRuns());
    assertThat(runs.newest(PAGE).items())
        .extracting(AtomicRun::id)
        .hasSize(10)
        .doesNotHaveDuplicates();
    assertThat(walk(runs::newest))
        .as("a cursor leads past all that begin alike where they are too long for it")
        .extracting(AtomicRun::start)
        .containsExactly(Instant.EPOCH, GOOD, GOOD, GOOD, GOOD, GOOD);
  }

  @Test
  void valuesOfAnyType_areGiven() {
    file.insert("client_data", "data_key, data_value, created_at", "a", "größe", "x");
    file.insert("client_data", "data_key, data_value, created_at", "b", 42, 2461369.5);
    file.insert("client_data", "data_key, data_value, created_at", "c", BLOB, 2461369.6);
    assertThat(walk(page -> store.clientData().page(page).value().orElseThrow())).hasSize(3);
    Map<DataReference, StoredText> texts =
        store.clientData().of(List.of(reference("a"), reference("b"), reference("c")), 4);
    assertThat(texts.get(reference("a"))).isEqualTo(new StoredText("grö", 7, true));
    assertThat(texts.get(reference("b"))).isEqualTo(new StoredText("42", 2, false));
    assertThat(texts).hasSize(3);
    file.insert("state_backend_results", "invocation_id, result_data", "i", BLOB);
    file.insert("state_backend_exceptions", "invocation_id, exception_data", "i", 1.5);
    InvocationId i = new InvocationId("i");
    assertThat(store.stateBackend().outcomes().of(List.of(i), 100).get(i).result().orElseThrow())
        .isEqualTo(new StoredText(text(BLOB), 3, false));
    file.insert("state_backend_workflow_data", "workflow_id, data_key, data_value", "w", "k", BLOB);
    file.insert("state_backend_workflow_data", "workflow_id, data_key, data_value", "w", BLOB, "1");
    assertThat(
            walk(
                page ->
                    store
                        .stateBackend()
                        .workflows()
                        .data(new WorkflowId("w"), page)
                        .value()
                        .orElseThrow()))
        .extracting(WorkflowDatum::key)
        .containsExactly("k", text(BLOB));
  }

  @Test
  void idsOfEveryTypeInOneList_areEachGivenOnce() {
    Object[] ids = {"b", BLOB, new byte[600], "a~b%7Ec", "größe", "z".repeat(900), "z"};
    for (Object id : ids) {
      file.insert(
          "state_backend_workflow_sub_invocations",
          "parent_workflow_id, sub_invocation_id",
          "w",
          id);
    }
    assertThat(
            walk(
                page -> store.stateBackend().workflows().subInvocations(new WorkflowId("w"), page)))
        .hasSize(ids.length)
        .doesNotHaveDuplicates();
  }

  private static DataReference reference(String key) {
    return new DataReference(key);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Walks a list one by one. */
  private static <T> List<T> walk(Function<PageRequest, Page<T>> list) {
    List<T> forward = new ArrayList<>();
    Page<T> page = list.apply(PageRequest.first(1));
    forward.addAll(page.items());
    while (page.next().isPresent() && forward.size() < 100) {
      page = list.apply(PageRequest.after(1, page.next().get()));
      forward.addAll(page.items());
    }
    return forward;
  }
}
