package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.invocation.InvocationDetail;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ShownOutcome;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.search.FoundAnywhere;
import dev.pynmon.application.port.in.search.FoundEvents;
import dev.pynmon.application.port.in.search.Matches;
import dev.pynmon.application.port.in.search.SearchResult;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small answers of use cases, to be put together by tests. */
public final class Samples {
  public static final Instant NOW = Site.NOW;
  public static final Links LINKS = Links.plain("");
  public static final AppSummary APP = FakeApps.of("shop").list().apps().getFirst();
  public static final String EVIL = "<script>alert('1')</script>\"\0\u202E";
  public static final RunnerId RUNNER = new RunnerId("54f27cc1-c528-4fdb-8f4f-e901ff3c4991");
  public static final InvocationId ID = new InvocationId("f85b0044-7c1e-4d0a-9a55-2f6c0f3f1b7e");
  public static final Absence DOWN = new Absence.Down(FakeApps.REFUSED);

  private Samples() {}

  public static <T> Answer<T> there(T value) {
    return new Answer.Available<>(value);
  }

  public static <T> Answer<T> down() {
    return new Answer.Missing<>(DOWN);
  }

  public static <T> Snapshot<T> taken(T value) {
    return new Snapshot.Taken<>(value, NOW.minusSeconds(2), true);
  }

  public static HistoryEntry entry(InvocationStatus status, Instant at, RunnerId runner) {
    return new HistoryEntry(
        ID,
        at,
        new StatusRecord(status, Optional.of(runner), at),
        Optional.of(runner),
        Optional.empty(),
        Optional.empty());
  }

  /** Nothing that has to do with triggers. */
  public static Triggering untriggered(Map<Component, Absence> missing) {
    return new Triggering(
        NOW,
        Optional.empty(),
        Newest.none(),
        Newest.none(),
        Map.of(),
        true,
        Map.of(),
        true,
        Map.of(),
        missing);
  }

  /** A history whose changes come one after another, each so many milliseconds after the last. */
  public static History history(long gapMillis, InvocationStatus... statuses) {
    List<HistoryEntry> entries = new ArrayList<>();
    Instant start = NOW.minusSeconds(60);
    for (int i = 0; i < statuses.length; i++) {
      entries.add(entry(statuses[i], start.plusMillis(i * gapMillis), RUNNER));
    }
    return new History(entries, true);
  }

  public static InvocationState state(InvocationId id, InvocationStatus status, int retries) {
    return new InvocationState(
        id,
        new TaskKey("shop.charge"),
        new CallKey("shop.charge:976483bbea5bae32"),
        new StatusRecord(status, Optional.empty(), NOW),
        retries);
  }

  public static Invocation record(InvocationId id) {
    return new Invocation(
        id,
        new CallKey("shop.charge:976483bbea5bae32"),
        new TaskKey("shop.charge"),
        Arguments.of(Map.of("order", "1")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static RunnerContext context() {
    return new RunnerContext(
        RUNNER, "ThreadRunner", 12_027, "host-a", 3_976, Optional.empty(), Optional.empty());
  }

  /** An invocation that succeeded: registered, pending, running, each a second long. */
  public static InvocationRow row() {
    return new InvocationRow(
        ID,
        Optional.of(state(ID, KnownStatus.SUCCESS, 0)),
        Optional.of(record(ID)),
        history(
            1_000,
            KnownStatus.REGISTERED,
            KnownStatus.PENDING,
            KnownStatus.RUNNING,
            KnownStatus.SUCCESS),
        Optional.of(context()),
        Map.of());
  }

  /** One that succeeded, of which nothing else is known. */
  public static InvocationRow named(String id) {
    InvocationId own = new InvocationId(id);
    return new InvocationRow(
        own,
        Optional.of(state(own, KnownStatus.SUCCESS, 0)),
        Optional.empty(),
        History.EMPTY,
        Optional.empty(),
        Map.of());
  }

  /** An invocation that runs, but whose runner counts as dead: registered, pending, running. */
  public static InvocationRow silent(Instant since) {
    return new InvocationRow(
        ID,
        Optional.of(
            new InvocationState(
                ID,
                new TaskKey("shop.charge"),
                new CallKey("shop.charge:976483bbea5bae32"),
                new StatusRecord(KnownStatus.RUNNING, Optional.of(RUNNER), NOW.minusSeconds(58)),
                0)),
        Optional.of(record(ID)),
        history(1_000, KnownStatus.REGISTERED, KnownStatus.PENDING, KnownStatus.RUNNING),
        Optional.of(context()),
        Map.of(RUNNER, since));
  }

  /** An invocation of which only its id is known. */
  public static InvocationRow bare() {
    return new InvocationRow(
        ID, Optional.empty(), Optional.empty(), History.EMPTY, Optional.empty(), Map.of());
  }

  /** An invocation in whose every text something hostile stands. */
  public static InvocationRow hostile() {
    InvocationId id = new InvocationId(EVIL);
    InvocationStatus status = InvocationStatus.of(EVIL);
    RunnerId runner = new RunnerId(EVIL);
    return new InvocationRow(
        id,
        Optional.of(
            new InvocationState(
                id,
                new TaskKey(EVIL),
                new CallKey(EVIL + "x".repeat(1_000_000)),
                new StatusRecord(status, Optional.of(runner), NOW),
                -1)),
        Optional.of(new DamagedInvocation(id, new Damage(EVIL, EVIL))),
        new History(List.of(entry(status, NOW.plusSeconds(99_999_999), runner)), true),
        Optional.of(
            new RunnerContext(
                runner, EVIL, -1, EVIL, -1, Optional.of(new RunnerId(EVIL)), Optional.empty())),
        Map.of());
  }

  public static InvocationDetail detail(InvocationRow row) {
    return new InvocationDetail(
        NOW,
        row,
        Map.of(RUNNER, context()),
        List.of(),
        Optional.empty(),
        ShownOutcome.NONE,
        Optional.empty(),
        List.of(),
        new Count.Exact(0),
        List.of(),
        List.of(),
        Map.of());
  }

  public static ShownValue value(DecodedValue value, String text) {
    return new ShownValue(StoredText.whole(text), value, Optional.empty());
  }

  public static QueueReport queue(String name, long waiting, QueueReport.Health health) {
    List<RunnerId> consumers = health == QueueReport.Health.CONSUMED ? List.of(RUNNER) : List.of();
    return new QueueReport(
        new QueueName(name), new Count.Exact(waiting), consumers, 0, health, 0, Optional.empty());
  }

  /** An application that does well, with these totals. */
  public static AppOverview overview(Map<InvocationStatus, Long> totals) {
    return new AppOverview(
        APP,
        NOW,
        there(taken(new StatusTotals(totals))),
        there(List.of(queue("default", 0, QueueReport.Health.CONSUMED))),
        there(new RunnerCounts(new Count.Exact(3), new Count.Exact(1))),
        there(List.of()),
        there(taken(new Count.Exact(4))),
        there(List.of()),
        there(List.of()),
        List.of());
  }

  /** Nothing matches. */
  public static <T> Matches<T> none() {
    return Matches.of(List.of(), true);
  }

  /** What matches is these invocations alone. */
  public static SearchResult found(Answer<Matches<InvocationRow>> invocations) {
    return new SearchResult(APP, NOW, invocations, there(none()), there(none()), there(none()));
  }

  public static AppKey app() {
    return APP.key();
  }

  /** What a query holds of has these names alone. */
  public static FoundAnywhere foundAnywhere(SearchResult names) {
    return foundAnywhere(Page.empty(), List.of(), names);
  }

  /** What a query holds of. */
  public static FoundAnywhere foundAnywhere(
      Page<InvocationRow> page, List<Event> events, SearchResult names) {
    return new FoundAnywhere(
        APP,
        NOW,
        new InvocationList(
            NOW,
            there(page),
            ListExtras.NONE,
            there(new Count.AtLeast(0)),
            page.items().size(),
            Map.of()),
        List.of(),
        there(new FoundEvents(events, Optional.empty(), events.size(), Optional.empty())),
        names.tasks(),
        names.workflows(),
        names.runners());
  }
}
