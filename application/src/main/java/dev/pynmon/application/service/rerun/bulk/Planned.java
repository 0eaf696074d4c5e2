package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.Sha256;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run of many would do, with each of its invocations.
 *
 * @param app the application
 * @param id the name of the run
 * @param order what was asked
 * @param found what was found
 * @param checked what is to become of each
 * @param shared those of them for which others of them stand while these wait
 * @param ranAgain how the re-runs are of what was run again before
 * @param failureCauses why those failed that are named first of their task
 * @param prospect whether it is worth it
 */
record Planned(
    AppSummary app,
    BulkId id,
    BulkOrder order,
    Originals found,
    BulkCheck.Checked checked,
    Map<InvocationId, BulkOutcome.LeftOut> shared,
    BulkFates ranAgain,
    Map<InvocationId, FailureCause> failureCauses,
    BulkProspect prospect) {
  private static final Comparator<Map.Entry<TaskKey, List<InvocationId>>> MOST_FIRST =
      Comparator.<Map.Entry<TaskKey, List<InvocationId>>>comparingInt(
              each -> -each.getValue().size())
          .thenComparing(each -> each.getKey().value());

  /** Of the digest: by chance two sets have the same once in 18 million million million. */
  private static final int DIGITS = 16;

  static final String CORE_TASK = "It is of a task of pynenc's own, which was not named.";
  private static final String OVER_LIMIT = "There are more than may be run again at once.";
  private static final String WAITING =
      "The same call waits already, or one that its task takes for the same.";

  /**
   * The same with why those failed that are named first of their task, and what to expect.
   *
   * @param runnable which of some a run of them alone would take
   */
  Planned because(Visit visit, Function<List<InvocationId>, Set<InvocationId>> runnable) {
    Map<TaskKey, List<InvocationId>> tasks = byTask();
    List<InvocationId> first = tasks.values().stream().map(List::getFirst).toList();
    return new Planned(
        app,
        id,
        order,
        found,
        checked,
        shared,
        ranAgain,
        visit.failureCauses(visit.states(first).values()),
        new Prospects(visit, tasks, runnable).look());
  }

  /** False when there is nothing that would be run again. */
  boolean isWorthIt() {
    return checked.items().stream().anyMatch(Planned::isOpen);
  }

  static boolean isOpen(BulkItem item) {
    return item.outcome() instanceof BulkOutcome.Open;
  }

  private boolean runs(BulkItem item) {
    return isOpen(item) && !shared.containsKey(item.original());
  }

  /**
   * Tells this set of those that may be run again from any other: how many are, and a digest of
   * which, and of which only where no other stands for them.
   */
  String counted() {
    String each =
        checked.items().stream()
            .filter(Planned::isOpen)
            .map(item -> item.original().value() + (runs(item) ? " runs" : " may run"))
            .sorted()
            .collect(Collectors.joining("\n"));
    return taken() + "-" + Sha256.hex(each).substring(0, DIGITS);
  }

  private int taken() {
    return (int) checked.items().stream().filter(this::runs).count();
  }

  /**
   * It in numbers.
   *
   * @param queues where those of each task go, as far as that was asked
   */
  BulkPlan plan(RerunQueues queues) {
    return new BulkPlan(
        app,
        id,
        order,
        counted(),
        taken(),
        tasks(queues),
        leftOut(),
        found.searchedBackTo(),
        prospect,
        Stream.concat(queues.notes().stream(), checked.notes().stream()).toList());
  }

  /** Those that would be run again, by task, most first. */
  Map<TaskKey, List<InvocationId>> byTask() {
    Map<TaskKey, List<InvocationId>> tasks = new LinkedHashMap<>();
    checked.items().stream()
        .filter(this::runs)
        .map(BulkItem::original)
        .forEach(
            id ->
                Optional.ofNullable(checked.tasks().get(id))
                    .ifPresent(
                        task -> tasks.computeIfAbsent(task, _ -> new ArrayList<>()).add(id)));
    Map<TaskKey, List<InvocationId>> sorted = new LinkedHashMap<>();
    tasks.entrySet().stream()
        .sorted(MOST_FIRST)
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }

  private List<BulkPlan.OfTask> tasks(RerunQueues queues) {
    List<BulkPlan.OfTask> tasks = new ArrayList<>();
    byTask()
        .forEach(
            (task, ids) ->
                tasks.add(
                    new BulkPlan.OfTask(
                        task,
                        ids.size(),
                        queues.queueOf(task),
                        examples(ids),
                        Optional.ofNullable(failureCauses.get(ids.getFirst())))));
    return tasks;
  }

  private List<BulkPlan.LeftOut> leftOut() {
    Map<BulkReason, List<BulkItem>> byReason = new EnumMap<>(BulkReason.class);
    for (BulkItem item : checked.items()) {
      reason(outcome(item))
          .ifPresent(why -> byReason.computeIfAbsent(why, _ -> new ArrayList<>()).add(item));
    }
    List<BulkPlan.LeftOut> all = new ArrayList<>();
    byReason.forEach((reason, items) -> all.add(leftOut(reason, items)));
    if (!found.again().isEmpty()) {
      all.add(runAgain());
    }
    if (!found.core().isEmpty()) {
      all.add(ofCore());
    }
    if (found.overLimit().value() > 0) {
      all.add(
          new BulkPlan.LeftOut(BulkReason.OVER_LIMIT, found.overLimit(), OVER_LIMIT, List.of()));
    }
    all.sort(Comparator.comparingLong(each -> -each.count().value()));
    return all;
  }

  private BulkPlan.LeftOut runAgain() {
    return new BulkPlan.LeftOut(
        BulkReason.RUN_AGAIN,
        found.looked(found.again().size()),
        "Run again before, as far as this monitor knows; of these re-runs are now: "
            + ranAgain.words()
            + ".",
        examples(List.copyOf(found.again().keySet())));
  }

  private BulkPlan.LeftOut ofCore() {
    return new BulkPlan.LeftOut(
        BulkReason.CORE_TASK,
        found.looked(found.core().size()),
        CORE_TASK,
        examples(List.copyOf(found.core())));
  }

  private BulkOutcome outcome(BulkItem item) {
    return isOpen(item)
        ? Optional.<BulkOutcome>ofNullable(shared.get(item.original())).orElse(item.outcome())
        : item.outcome();
  }

  private static Optional<BulkReason> reason(BulkOutcome outcome) {
    return switch (outcome) {
      case BulkOutcome.LeftOut left -> Optional.of(left.reason());
      case BulkOutcome.Existing _ -> Optional.of(BulkReason.WAITING);
      case BulkOutcome.Registered _, BulkOutcome.Open _ -> Optional.empty();
    };
  }

  private static String sentence(BulkOutcome outcome) {
    return outcome instanceof BulkOutcome.LeftOut left ? left.sentence() : WAITING;
  }

  private BulkPlan.LeftOut leftOut(BulkReason reason, List<BulkItem> items) {
    return new BulkPlan.LeftOut(
        reason,
        new Count.Exact(items.size()),
        sentence(outcome(items.getFirst())),
        examples(items.stream().map(BulkItem::original).toList()));
  }

  private static List<InvocationId> examples(List<InvocationId> ids) {
    return ids.stream().limit(BulkPlan.MAX_EXAMPLES).toList();
  }
}
