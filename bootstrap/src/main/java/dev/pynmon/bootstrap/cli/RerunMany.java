package dev.pynmon.bootstrap.cli;

import dev.pynmon.application.port.in.BulkUseCases;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.bootstrap.config.RerunConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkFates;
import dev.pynmon.domain.rerun.BulkFirst;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkItem;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.BulkState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.CountText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs many invocations again, and waits for the end.
 *
 * @param acting what that needs
 * @param config which, and how
 * @param stop tells of a wish to end
 */
record RerunMany(Acting acting, RerunConfig config, Stop stop) {
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  int run() {
    return config.isDry() ? plan() : begin();
  }

  private BulkUseCases many() {
    return acting.reruns().many();
  }

  private int plan() {
    BulkPlan plan = many().run().plan(acting.actor(), acting.app().key(), config.order());
    new BulkAnswer(acting).plan(plan);
    requireEditable(plan);
    return ExitCode.of(plan.taken() > 0);
  }

  private int begin() {
    BulkId id = config.run().orElseGet(BulkId::fresh);
    BulkStart start =
        many()
            .run()
            .begin(acting.actor(), acting.app().key(), id, config.order(), Optional.empty());
    return switch (start) {
      case BulkStart.Begun begun -> ended(await(told(begun.run())));
      case BulkStart.Nothing nothing -> nothing(nothing.plan());
      case BulkStart.UnderWay _ -> throw new IllegalStateException("nobody else is here");
      case BulkStart.Changed _ -> throw new IllegalStateException("no plan was shown");
      case BulkStart.Unknown _ -> throw new IllegalStateException("it was just begun");
    };
  }

  /** What was registered before anything is done now, another of this name did that was cut off. */
  private BulkReport told(BulkReport run) {
    int before = run.counts().registered();
    say(
        "run %s %s; should it be cut off, --run %s%s goes on with it."
            .formatted(
                run.id(),
                before > 0
                    ? "goes on: %s of %s were registered before"
                        .formatted(CountText.of(before), CountText.of(run.counts().total()))
                    : "begins",
                run.id(),
                window()));
    return run;
  }

  /** What is told from now on backwards would be another time by then. */
  private String window() {
    return BulkAnswer.window(config.order().source())
        .map(span -> " with --since %s --until %s".formatted(span.from(), span.to()))
        .orElse("");
  }

  /** What was typed fits none of them: that is no fault of theirs. */
  private static void requireEditable(BulkPlan plan) {
    plan.leftOut().stream()
        .filter(left -> plan.taken() == 0 && left.reason() == BulkReason.EDIT)
        .findFirst()
        .ifPresent(
            left -> {
              throw new UsageException("--set fits none of them: " + left.sentence());
            });
  }

  private int nothing(BulkPlan plan) {
    new BulkAnswer(acting).plan(plan);
    requireEditable(plan);
    throw new FailureException("nothing could be run again.");
  }

  private Watched await(BulkReport begun) {
    return stop.during(
        () -> watched(begun.id()),
        () -> {
          say("it ends after the present invocation; Ctrl-C once more ends it at once.");
          many().run().stop(acting.actor(), begun.id());
        });
  }

  /** Nobody is there who could be asked: when the first does not succeed, it ends. */
  private Watched watched(BulkId id) {
    BulkReport run = many().progress().await(id, A_WHILE).orElseThrow();
    Optional<String> because = Optional.empty();
    boolean isToldOfFirst = false;
    while (run.isUnderWay()) {
      acting.console().tell(BulkAnswer.progress(run));
      if (run.state() instanceof BulkState.Awaiting first && !isToldOfFirst) {
        say(first(first.canary()));
        isToldOfFirst = true;
      }
      if (run.state() instanceof BulkState.Asking asking && because.isEmpty()) {
        say(asking.why() + raised(id));
        many().run().stop(acting.actor(), id);
        because = Optional.of(asking.why());
      }
      run = many().progress().await(id, A_WHILE).orElseThrow();
    }
    acting.console().tell("");
    return new Watched(run, because);
  }

  /**
   * A run that has ended.
   *
   * @param run how
   * @param because why this command ended it; empty where it did not
   */
  private record Watched(BulkReport run, Optional<String> because) {}

  private String first(InvocationId id) {
    return "the first, %s, goes alone: two minutes at most it is waited for (--no-canary does not).%s"
        .formatted(
            id,
            queue(id)
                .filter(queue -> queue.consumers().equals(Optional.of(0)))
                .map(queue -> " No active runner consumes the queue " + queue.name() + ".")
                .orElse(""));
  }

  /** Where it waits; a store that is silent keeps nothing back. */
  private Optional<RerunOutlook.QueueChoice> queue(InvocationId id) {
    try {
      return acting
                  .reruns()
                  .one()
                  .lookAround(acting.actor(), acting.app().key(), id, config.order().choice())
                  .outlook()
              instanceof RerunOutlook.Known known
          ? known.queues().stream().findFirst()
          : Optional.empty();
    } catch (BackendException | UnknownAppException _) {
      return Optional.empty();
    }
  }

  private String raised(BulkId id) {
    return many()
        .progress()
        .first(id)
        .flatMap(BulkFirst::raised)
        .map(what -> " It raised " + what)
        .orElse("");
  }

  private int ended(Watched watched) {
    BulkReport run = watched.run();
    new BulkAnswer(acting)
        .report(run, watched.because(), many().progress().first(run.id()), fates(run), items(run));
    if (run.state() instanceof BulkState.Failed failed) {
      say(Sentences.of(failed.fault()));
    }
    if (run.state().isHalfWay()) {
      say(
          "%s were not begun: with --run %s%s they are."
              .formatted(CountText.of(run.counts().open()), run.id(), canary(run)));
    }
    boolean isNamed = config.order().source() instanceof BulkSource.Chosen;
    return ExitCode.of(!run.state().isHalfWay() && !(isNamed && run.counts().leftOut() > 0));
  }

  /** One that only the first had kept from going on goes on without. */
  private String canary(BulkReport run) {
    boolean isFirst = run.counts().registered() == 1 && run.order().hasCanary();
    return isFirst && fates(run).counts().keySet().stream().anyMatch(RerunMany::isInVain)
        ? " --no-canary"
        : "";
  }

  private static boolean isInVain(InvocationStatus status) {
    return status.isFinal() && status != KnownStatus.SUCCESS;
  }

  private BulkFates fates(BulkReport run) {
    return many().progress().fates(run.app(), List.of(run.id())).getFirst();
  }

  private List<BulkItem> items(BulkReport run) {
    List<BulkItem> items = new ArrayList<>();
    int total = run.counts().total();
    while (items.size() < total) {
      PageRequest.Skip page = new PageRequest.Skip(PageRequest.MAX_LIMIT, items.size());
      items.addAll(
          many()
              .progress()
              .items(run.id(), BulkItems.Which.ALL, Optional.empty(), page)
              .orElseThrow()
              .items());
    }
    return items;
  }

  private void say(String sentence) {
    acting.console().complain("pynmon rerun: " + sentence);
  }
}
