package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one application of pynenc wrote into a store. Rows are written in the order in which they
 * are added, history by time and {@link #thenHistory} behind all of it.
 */
public final class Scenario {
  private final AppId app;
  private final List<AnInvocation> invocations = new ArrayList<>();
  private final List<ARunner> runners = new ArrayList<>();
  private final List<AMessage> messages = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<AServiceRun> serviceRuns = new ArrayList<>();
  private final List<ClientDatum> clientData = new ArrayList<>();
  private final List<AnEvent> events = new ArrayList<>();
  private final List<ATriggerRun> triggerRuns = new ArrayList<>();
  private final List<ATrigger> triggers = new ArrayList<>();
  private final List<AValidCondition> validConditions = new ArrayList<>();
  private final Map<TriggerRunId, Instant> claims = new LinkedHashMap<>();
  private final List<StoredWorkflowDatum> workflowData = new ArrayList<>();
  private final List<StoredEntry> lateHistory = new ArrayList<>();
  private Pynenc pynenc = Pynenc.V0_4;
  private Set<Component> components = EnumSet.allOf(Component.class);
  private Optional<String> appInfo;

  private Scenario(AppId app) {
    this.app = app;
    this.appInfo = Optional.of(PynencText.appInfo(app));
  }

  /** Nothing yet, of an application that no other test has, all components of pynenc 0.4. */
  public static Scenario aScenario() {
    return aScenario("shop-" + Unique.number());
  }

  /** Nothing yet, of this application. */
  public static Scenario aScenario(String app) {
    return new Scenario(new AppId(app));
  }

  /** More of the same application, to be written later. */
  public Scenario later() {
    Scenario more = new Scenario(app);
    more.pynenc = pynenc;
    more.components = components;
    more.appInfo = appInfo;
    return more;
  }

  /** Written by this pynenc. */
  public Scenario by(Pynenc release) {
    pynenc = release;
    return this;
  }

  /** Only these components lie in this store. */
  public Scenario only(Component... present) {
    components = Set.of(present);
    return this;
  }

  /** The application's record of itself is gone, as after a purge. */
  public Scenario withoutAppInfo() {
    appInfo = Optional.empty();
    return this;
  }

  /** What is stored as the application's record of itself. */
  public Scenario withAppInfo(String text) {
    appInfo = Optional.of(text);
    return this;
  }

  /** These invocations, registered in this order. */
  public Scenario with(AnInvocation... more) {
    return with(List.of(more));
  }

  /** These invocations, registered in this order. */
  public Scenario with(List<AnInvocation> more) {
    invocations.addAll(more);
    return this;
  }

  /** These runners. */
  public Scenario with(ARunner... more) {
    runners.addAll(List.of(more));
    return this;
  }

  /** These messages, pushed in this order. */
  public Scenario with(AMessage... more) {
    messages.addAll(List.of(more));
    return this;
  }

  /** These runs of the atomic service. */
  public Scenario with(AServiceRun... more) {
    serviceRuns.addAll(List.of(more));
    return this;
  }

  /** These values in the client data store. */
  public Scenario with(ClientDatum... more) {
    clientData.addAll(List.of(more));
    return this;
  }

  /** These events. */
  public Scenario with(AnEvent... more) {
    events.addAll(List.of(more));
    return this;
  }

  /** These runs of triggers. */
  public Scenario with(ATriggerRun... more) {
    triggerRuns.addAll(List.of(more));
    return this;
  }

  /** These triggers. */
  public Scenario with(ATrigger... more) {
    triggers.addAll(List.of(more));
    return this;
  }

  /** These conditions were met. */
  public Scenario with(AValidCondition... more) {
    validConditions.addAll(List.of(more));
    return this;
  }

  /** A run of a trigger was claimed. */
  public Scenario claimed(TriggerRunId run, Instant at) {
    claims.put(run, at);
    return this;
  }

  /** One invocation waits for another. */
  public Scenario waits(AnInvocation waiter, AnInvocation waited) {
    edges.add(new Edge(waiter.id(), waited.id()));
    return this;
  }

  /** A workflow run keeps this value. */
  public Scenario keeps(AnInvocation workflow, String key, String text) {
    WorkflowId id = new WorkflowId(workflow.id().value());
    workflowData.add(new StoredWorkflowDatum(id, key, text));
    return this;
  }

  /** These entries are written behind all others, whatever their time says. */
  public Scenario thenHistory(List<HistoryEntry> more) {
    more.forEach(entry -> lateHistory.add(StoredEntry.of(entry)));
    return this;
  }

  public AppId app() {
    return app;
  }

  public Pynenc pynenc() {
    return pynenc;
  }

  public Set<Component> components() {
    return components;
  }

  public Optional<String> appInfo() {
    return appInfo;
  }

  public List<AnInvocation> invocations() {
    return List.copyOf(invocations);
  }

  public List<ARunner> runners() {
    return List.copyOf(runners);
  }

  public List<AMessage> messages() {
    return List.copyOf(messages);
  }

  public List<Edge> edges() {
    return List.copyOf(edges);
  }

  public List<AServiceRun> serviceRuns() {
    return List.copyOf(serviceRuns);
  }

  public List<ClientDatum> clientData() {
    return List.copyOf(clientData);
  }

  public List<AnEvent> events() {
    return List.copyOf(events);
  }

  public List<ATrigger> triggers() {
    return List.copyOf(triggers);
  }

  public List<AValidCondition> validConditions() {
    return List.copyOf(validConditions);
  }

  public Map<TriggerRunId, Instant> claims() {
    return Map.copyOf(claims);
  }

  public List<ATriggerRun> triggerRuns() {
    return List.copyOf(triggerRuns);
  }

  /** What the runs of triggers started for each of their events. */
  public List<EventLink> eventLinks() {
    return triggerRuns.stream().map(ATriggerRun::run).flatMap(Scenario::eventLinks).toList();
  }

  private static Stream<EventLink> eventLinks(TriggerRun run) {
    return run.started().stream()
        .flatMap(
            started ->
                run.participants().stream()
                    .flatMap(participant -> participant.event().stream())
                    .map(event -> new EventLink(event, started, run)));
  }

  public List<StoredWorkflowDatum> workflowData() {
    return List.copyOf(workflowData);
  }

  /** The workflow that a record names: before 0.3 none was without, so that some are their own. */
  public Optional<WorkflowIdentity> workflowOf(AnInvocation invocation) {
    return invocation
        .workflow()
        .or(() -> pynenc.everyRootIsWorkflow() ? own(invocation) : Optional.empty());
  }

  private static Optional<WorkflowIdentity> own(AnInvocation invocation) {
    WorkflowId id = new WorkflowId(invocation.id().value());
    return Optional.of(new WorkflowIdentity(id, invocation.task(), Optional.empty()));
  }

  /** All history entries in the order in which they are written. */
  public List<StoredEntry> history() {
    Stream<StoredEntry> inTime =
        invocations.stream()
            .filter(invocation -> invocation.places().history())
            .flatMap(invocation -> invocation.storedHistory().stream())
            .sorted(Comparator.comparing(stored -> stored.entry().at()));
    return Stream.concat(inTime, lateHistory.stream()).toList();
  }

  /** The workflow runs that were recorded when their defining invocation began to run. */
  public List<WorkflowRun> workflowRuns() {
    return begun()
        .filter(AnInvocation::definesWorkflow)
        .flatMap(invocation -> invocation.workflow().stream())
        .map(workflow -> new WorkflowRun(workflow.id(), workflow.type(), workflow.parent()))
        .toList();
  }

  /** What began to run inside a workflow run (wire format, section 8). */
  public List<SubInvocation> subInvocations() {
    return begun().flatMap(Scenario::subInvocation).toList();
  }

  private Stream<AnInvocation> begun() {
    return invocations.stream().filter(AnInvocation::ran);
  }

  private static Stream<SubInvocation> subInvocation(AnInvocation invocation) {
    Optional<WorkflowId> into =
        invocation.definesWorkflow()
            ? invocation.workflow().flatMap(WorkflowIdentity::parent)
            : invocation.workflow().map(WorkflowIdentity::id);
    return into.map(workflow -> new SubInvocation(workflow, invocation.id())).stream();
  }
}
