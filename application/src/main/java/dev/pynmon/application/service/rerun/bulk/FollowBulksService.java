package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.port.in.rerun.WholeBulk;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of runs of many what is remembered, and of their invocations how they are now. */
public final class FollowBulksService implements FollowBulksUseCase {
  private final AppDirectory apps;
  private final BulkRegister register;

  public FollowBulksService(AppDirectory apps, BulkRegister register) {
    this.apps = apps;
    this.register = register;
  }

  @Override
  public List<BulkReport> of(AppKey app) {
    return register.of(app);
  }

  @Override
  public Optional<BulkReport> await(BulkId run, Duration patience) {
    register.running(run).ifPresent(found -> found.await(patience));
    return register.find(run);
  }

  @Override
  public Optional<BulkItems> items(
      BulkId run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page) {
    return register.kept(run).map(found -> items(found, which, now, page));
  }

  @Override
  public List<BulkFates> fates(AppKey app, List<BulkId> runs) {
    try (Visit visit = apps.visit(app)) {
      return runs.stream()
          .map(run -> register.kept(run).map(kept -> fates(visit, kept)).orElse(BulkFates.NONE))
          .toList();
    }
  }

  private static BulkFates fates(Visit visit, Kept run) {
    List<InvocationId> stand = run.ledger().stand();
    return stand.isEmpty() ? BulkFates.NONE : Fates.of(visit, stand);
  }

  @Override
  public Optional<BulkFirst> first(BulkId run) {
    return register.kept(run).flatMap(this::first);
  }

  private Optional<BulkFirst> first(Kept run) {
    try (Visit visit = apps.visit(run.report().app())) {
      return first(visit, run);
    }
  }

  private static Optional<BulkFirst> first(Visit visit, Kept run) {
    return run.ledger().canary().map(id -> First.of(visit, id));
  }

  @Override
  public Optional<WholeBulk> whole(
      BulkId run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page) {
    return register.kept(run).map(found -> whole(found, which, now, page));
  }

  private WholeBulk whole(
      Kept run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page) {
    try (Visit visit = apps.visit(run.report().app())) {
      return new WholeBulk(
          items(visit, run, which, now, page),
          fates(visit, run),
          run.report().state() instanceof BulkState.Asking ? first(visit, run) : Optional.empty());
    }
  }

  private BulkItems items(
      Kept run, BulkItems.Which which, Optional<InvocationStatus> now, PageRequest.Skip page) {
    try (Visit visit = apps.visit(run.report().app())) {
      return items(visit, run, which, now, page);
    }
  }

  private static BulkItems items(
      Visit visit,
      Kept run,
      BulkItems.Which which,
      Optional<InvocationStatus> now,
      PageRequest.Skip page) {
    List<BulkItem> all = run.ledger().those(which);
    return now.map(status -> are(status, visit, run, which, all, page))
        .orElseGet(() -> items(visit, run, which, all, page));
  }

  private static BulkItems items(
      Visit visit, Kept run, BulkItems.Which which, List<BulkItem> all, PageRequest.Skip page) {
    List<BulkItem> part = part(all, page);
    return told(visit, run, new Those(which, all.size(), part), states(visit, part));
  }

  private static BulkItems are(
      InvocationStatus status,
      Visit visit,
      Kept run,
      BulkItems.Which which,
      List<BulkItem> all,
      PageRequest.Skip page) {
    Answer<Map<InvocationId, InvocationState>> states = states(visit, all);
    Set<InvocationId> wanted =
        states.available().map(known -> with(status, known)).orElse(Set.of());
    List<BulkItem> those =
        all.stream()
            .filter(item -> item.outcome().stands().filter(wanted::contains).isPresent())
            .toList();
    return told(visit, run, new Those(which, those.size(), part(those, page)), states);
  }

  /** A part of so many of a run. */
  private record Those(BulkItems.Which which, int total, List<BulkItem> part) {}

  private static BulkItems told(
      Visit visit, Kept run, Those those, Answer<Map<InvocationId, InvocationState>> states) {
    List<BulkItem> part = those.part();
    Later<Answer<Map<InvocationId, Instant>>> registered =
        visit.begin(() -> registered(visit, part));
    Later<Map<InvocationId, TaskKey>> tasks = visit.begin(() -> tasks(visit, part, states));
    return new BulkItems(
        run.report(),
        those.which(),
        those.total(),
        part,
        states,
        failureCauses(visit, part, states),
        tasks.get(),
        registered.get());
  }

  /** One is run again as what it was. */
  private static Map<InvocationId, TaskKey> tasks(
      Visit visit, List<BulkItem> part, Answer<Map<InvocationId, InvocationState>> states) {
    Map<InvocationId, InvocationState> standing = states.available().orElse(Map.of());
    Map<InvocationId, InvocationState> originals =
        visit.states(part.stream().map(BulkItem::original).toList());
    Map<InvocationId, TaskKey> tasks = new HashMap<>();
    for (BulkItem item : part) {
      Optional.ofNullable(originals.get(item.original()))
          .or(() -> item.outcome().stands().flatMap(id -> Optional.ofNullable(standing.get(id))))
          .ifPresent(state -> tasks.put(item.original(), state.task()));
    }
    return tasks;
  }

  private static Answer<Map<InvocationId, Instant>> registered(Visit visit, List<BulkItem> part) {
    return visit
        .histories(standing(part))
        .map(
            histories -> {
              Map<InvocationId, Instant> registered = new HashMap<>();
              histories.forEach(
                  (id, history) -> history.registeredAt().ifPresent(at -> registered.put(id, at)));
              return registered;
            });
  }

  private static Map<InvocationId, FailureCause> failureCauses(
      Visit visit, List<BulkItem> part, Answer<Map<InvocationId, InvocationState>> states) {
    Map<InvocationId, InvocationState> known = states.available().orElse(Map.of());
    return visit.failureCauses(
        part.stream()
            .flatMap(item -> item.outcome().stands().stream())
            .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
            .toList());
  }

  private static Set<InvocationId> with(
      InvocationStatus status, Map<InvocationId, InvocationState> states) {
    return states.values().stream()
        .filter(state -> state.status().status().equals(status))
        .map(InvocationState::id)
        .collect(Collectors.toSet());
  }

  private static List<BulkItem> part(List<BulkItem> items, PageRequest.Skip page) {
    return items.stream().skip(page.skip()).limit(page.limit()).toList();
  }

  private static Answer<Map<InvocationId, InvocationState>> states(
      Visit visit, List<BulkItem> items) {
    return Fates.states(visit, standing(items));
  }

  private static List<InvocationId> standing(List<BulkItem> items) {
    return items.stream().flatMap(item -> item.outcome().stands().stream()).distinct().toList();
  }
}
