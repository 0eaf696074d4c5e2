package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunRefusal;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.RerunChoice;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs invocations again, whoever asked. */
public final class Rerunner implements Again {
  private final AppDirectory apps;
  private final Drafts drafts;
  private final LinkRegister links;
  private final RunnerContext registrar;
  private final Clock clock;

  /**
   * Registers in this name.
   *
   * @param registrar who registers: an {@code ExternalRunner}
   */
  public Rerunner(
      AppDirectory apps,
      Catalogues catalogues,
      ValueDecoder decoder,
      LinkRegister links,
      RunnerContext registrar,
      Clock clock) {
    this.apps = apps;
    this.drafts = new Drafts(catalogues, decoder);
    this.links = links;
    this.registrar = registrar;
    this.clock = clock;
  }

  @Override
  public RerunOutlook look(Visit visit, InvocationId original, RerunChoice choice) {
    Outlook outlook = new Outlook(visit, drafts, choice);
    return switch (Original.read(visit.app(), original)) {
      case Original.Unknown _ -> new RerunOutlook.Unknown();
      case Original.Whole whole -> outlook.of(whole.invocation());
      case Original.Damaged damaged ->
          outlook.refused(original, Refusals.damaged(damaged.problem()));
      case Original.Untold _ ->
          outlook.refused(original, Refusals.missing(Component.STATE_BACKEND));
    };
  }

  @Override
  public Foreseen foresee(Visit visit, Collection<InvocationId> originals, RerunChoice choice) {
    return new Foresight(visit, drafts, choice).of(List.copyOf(originals));
  }

  /** What there is to know of a queue its plan tells: each would be told the same. */
  @Override
  public RerunResult rerun(AppKey app, InvocationId original, RerunChoice choice, InvocationId as) {
    try (Visit visit = apps.visit(app)) {
      RerunResult result = attempt(visit, original, choice, as, (_, _) -> Optional.empty());
      if (result instanceof RerunResult.CutOff cut) {
        throw new BackendException(cut.fault(), null);
      }
      return result;
    }
  }

  /** Does it, and tells where it was cut off, and what else to know. */
  RerunResult attempt(Visit visit, InvocationId original, RerunChoice choice, InvocationId as) {
    return attempt(visit, original, choice, as, Rerunner::ofQueue);
  }

  /** What to know of the queue that one went to. */
  private interface QueueNote {
    Optional<String> of(Visit visit, Draft draft);
  }

  private static Optional<String> ofQueue(Visit visit, Draft draft) {
    QueueName queue = draft.route().queue();
    return draft.ofBroker().hasQueues()
        ? QueueChoices.read(visit, queue).note(queue)
        : Optional.empty();
  }

  private RerunResult attempt(
      Visit visit, InvocationId original, RerunChoice choice, InvocationId as, QueueNote ofQueue) {
    return switch (Original.read(visit.app(), original)) {
      case Original.Unknown _ -> new RerunResult.Unknown();
      case Original.Whole whole -> attempt(visit, whole.invocation(), choice, as, ofQueue);
      case Original.Damaged damaged -> new RerunResult.Refused(Refusals.damaged(damaged.problem()));
      case Original.Untold _ -> new RerunResult.Refused(Refusals.missing(Component.STATE_BACKEND));
    };
  }

  private RerunResult attempt(
      Visit visit, Invocation original, RerunChoice choice, InvocationId as, QueueNote ofQueue) {
    Draft draft = drafts.of(visit, original, choice);
    Optional<RerunRefusal> refusal = draft.refusal();
    if (refusal.isPresent()) {
      return new RerunResult.Refused(refusal.get());
    }
    Optional<InvocationState> existing = draft.existing(visit).filter(_ -> isNew(visit, as));
    return existing
        .map(found -> instead(draft, found, ""))
        .or(() -> draft.goneArgument(visit).map(RerunResult.Refused::new))
        .orElseGet(() -> write(visit, draft, as, ofQueue));
  }

  /** What a run that was cut off registered itself is no other. */
  private static boolean isNew(Visit visit, InvocationId as) {
    return Needed.of(visit.orchestrator(store -> store.statuses().of(List.of(as)))).isEmpty();
  }

  private static RerunResult instead(Draft draft, InvocationState existing, String left) {
    return draft
        .objection(existing)
        .map(why -> refused(why, left))
        .orElseGet(() -> new RerunResult.Existing(existing, draft.reason(existing) + left));
  }

  private static RerunResult refused(RerunRefusal why, String left) {
    return new RerunResult.Refused(Refusals.and(why, left));
  }

  private RerunResult write(Visit visit, Draft draft, InvocationId as, QueueNote ofQueue) {
    NewInvocation invocation = draft.invocation(as, registrar, clock.instant());
    return switch (new Registration(visit.app(), draft, invocation).write()) {
      case Written.Whole whole ->
          done(visit, draft, as, notes(draft, whole, ofQueue.of(visit, draft)));
      case Written.Instead instead ->
          instead(draft, instead.existing(), Words.left(as, instead.done()));
      case Written.Refused refused -> refused(refused.why(), Words.left(as, refused.done()));
      case Written.OriginalGone gone when Words.isBegun(gone.done()) ->
          refused(Refusals.gone(), Words.left(as, gone.done()));
      case Written.OriginalGone _ -> new RerunResult.Unknown();
      case Written.CutOff cut ->
          new RerunResult.CutOff(as, cut.cause().fault(), Words.cutOff(as, cut));
    };
  }

  private RerunResult done(Visit visit, Draft draft, InvocationId as, List<String> notes) {
    links.add(visit.app().key(), draft.original().id(), as);
    MessageRoute route = draft.route();
    return new RerunResult.Done(
        as,
        route.queue(),
        route.priority(),
        route.isAssumed(),
        route.isPriorityAssumed(),
        notes,
        ArgumentEdits.of(List.of(draft)));
  }

  private static List<String> notes(Draft draft, Written.Whole whole, Optional<String> ofQueue) {
    List<String> notes = new ArrayList<>(draft.notes());
    if (!whole.conditionsUntold().isEmpty()) {
      notes.add(Words.conditions(whole.conditionsUntold()));
    }
    ofQueue.ifPresent(notes::add);
    if (whole.isResumed()) {
      notes.add("It, or a part of it, was registered by an attempt before.");
    }
    return notes;
  }
}
