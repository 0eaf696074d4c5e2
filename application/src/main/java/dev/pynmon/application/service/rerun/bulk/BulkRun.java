package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.port.out.rerun.BulkJournal;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkOutcome;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.rerun.BulkState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of many from its beginning to its end, on one thread. Whoever looks sees how far it is;
 * what somebody wants is done before the next invocation.
 */
final class BulkRun implements Kept {
  private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);

  /** How often it is looked how the first is. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private static final Duration LONG = Duration.ofMinutes(1);

  /** A store that fails is asked again after 1, 2, 4, 8 and 16 seconds. */
  private static final int MAX_FAULTS = 5;

  private final SingleRerun single;
  private final Ledger ledger;
  private final Background background;
  private final Bell bell;
  private final Throttle throttle;
  private final BulkNotes notes;
  private final Told told;
  private final Consumer<BulkReport> atEnd;
  private final Wishes wishes = new Wishes();
  private final Trust trust;
  private boolean hasLookedBack;
  private int faults;

  /**
   * @param begun what it is to be, without any end
   * @param ledger what is to be run again, and what became of it before this was resumed
   * @param atEnd is told how it ended, before anybody else is
   */
  BulkRun(
      BulkReport begun,
      Ledger ledger,
      SingleRerun single,
      BulkJournal journal,
      Background background,
      Bell bell,
      Consumer<BulkReport> atEnd) {
    this.single = single;
    this.atEnd = atEnd;
    this.ledger = ledger;
    this.background = background;
    this.bell = bell;
    this.trust = new Trust(background);
    this.throttle = new Throttle(begun.order().perMinute(), background.nanos());
    this.notes = new BulkNotes(journal, ledger, background.nanos());
    this.told = new Told(begun.with(ledger.counts(), new BulkState.Going()));
  }

  @Override
  public BulkReport report() {
    BulkReport now = told.report();
    Wishes.Wanted last = wishes.last();
    return last.wish() == Wishes.Wish.PAUSE && now.isUnderWay()
        ? now.with(now.counts(), new BulkState.Paused(last.by()))
        : now;
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  /** Says that it can be resumed after this process has ended. */
  void outlivesProcess() {
    told.tell(told.report().outliving());
  }

  void pause(String by) {
    want(Wishes.Wish.PAUSE, Optional.of(by));
  }

  void stop(String by) {
    want(Wishes.Wish.STOP, Optional.of(by));
  }

  /** The process ends: so does it, to be resumed by another. */
  void leave() {
    want(Wishes.Wish.LEAVE, Optional.empty());
  }

  /** Goes on, also when the first did not succeed and that was told. */
  void goOn() {
    if (told.report().state() instanceof BulkState.Asking) {
      trust.give();
    }
    want(Wishes.Wish.GO, Optional.empty());
  }

  private void want(Wishes.Wish wish, Optional<String> by) {
    wishes.want(wish, by);
    bell.ring();
  }

  /** Waits until it has ended, or asks; so long at most. */
  void await(Duration patience) {
    told.await(now -> !now.isUnderWay() || now.state() instanceof BulkState.Asking, patience);
  }

  /** Waits until it has ended, so long at most. */
  void awaitEnd(Duration patience) {
    told.await(now -> !now.isUnderWay(), patience);
  }

  /** Does all of it, on this thread. Throws nothing but an error, and then, too, it has ended. */
  void work() {
    try {
      boolean more = true;
      while (more) {
        Duration pause = attempt();
        more = told.report().isUnderWay() && bell.await(pause);
      }
    } catch (RuntimeException e) {
      LOG.error("The run {} failed in a way that was not foreseen", told.report().id(), e);
      tell(new BulkState.Failed(now(), unforeseen()));
    } finally {
      if (told.report().isUnderWay()) {
        tell(new BulkState.Abandoned(now()));
      }
    }
  }

  /** One step, and how long to wait before the next. */
  private Duration attempt() {
    try {
      Duration pause = step();
      faults = 0;
      return pause;
    } catch (BackendException e) {
      return patience(e.fault(), e);
    } catch (UnknownAppException e) {
      return patience(gone(), e);
    }
  }

  private Duration patience(BackendFault fault, Exception cause) {
    LOG.debug("A store failed during the run {}", told.report().id(), cause);
    if (faults == MAX_FAULTS || !fault.kind().waitingHelps()) {
      return tell(new BulkState.Failed(now(), fault));
    }
    return Duration.ofSeconds(1L << faults++);
  }

  /** A store that is not there takes its applications with it for a while. */
  private BackendFault gone() {
    return new BackendFault(
        BackendFault.Kind.UNAVAILABLE,
        told.report().app().value(),
        "No store holds the application any more.",
        "Resume the run when it is back.");
  }

  private Duration step() {
    Wishes.Wanted last = wishes.last();
    if (last.wish() == Wishes.Wish.STOP) {
      return tell(new BulkState.Stopped(now(), last.by()));
    }
    if (last.wish() == Wishes.Wish.LEAVE) {
      return tell(new BulkState.Abandoned(now()));
    }
    if (!hasLookedBack) {
      lookBack();
    }
    Optional<InvocationId> next = ledger.next();
    if (next.isEmpty()) {
      return tell(new BulkState.Complete(now()));
    }
    if (last.wish() == Wishes.Wish.PAUSE) {
      tell(new BulkState.Paused(last.by()));
      return LONG;
    }
    Optional<BulkState> doubt = trust.doubt(first -> single.status(told.report().app(), first));
    if (doubt.isPresent()) {
      tell(doubt.get());
      return LOOK;
    }
    return throttle.left().isPositive() ? going(throttle.left()) : rerun(next.get());
  }

  /** What kept it from going on does not any more, though the next one is not due yet. */
  private Duration going(Duration pause) {
    if (!(told.report().state() instanceof BulkState.Going)) {
      tell(new BulkState.Going());
    }
    return pause;
  }

  /** What was registered before the run was cut off counts, and takes no time once more. */
  private void lookBack() {
    BulkReport run = told.report();
    single.lookBack(run, ledger);
    ledger.canary().ifPresent(trust::rests);
    // A second one was registered only after the first had proved well, or somebody had said so.
    if (!run.order().hasCanary() || ledger.counts().registered() > 1) {
      trust.give();
    }
    hasLookedBack = true;
  }

  private Duration rerun(InvocationId original) {
    BulkReport run = told.report();
    BulkOutcome outcome =
        single.rerun(run.app(), original, run.order().choice(), run.id().rerunOf(original));
    ledger.settle(outcome);
    if (outcome instanceof BulkOutcome.Registered registered) {
      throttle.done();
      trust.rests(registered.as());
    }
    return tell(new BulkState.Going());
  }

  private Duration tell(BulkState state) {
    BulkReport before = told.report();
    BulkReport after = before.with(ledger.counts(), state);
    notes.write(after, !state.getClass().equals(before.state().getClass()));
    if (!after.isUnderWay()) {
      atEnd.accept(after);
    }
    told.tell(after);
    return Duration.ZERO;
  }

  private Instant now() {
    return background.clock().instant();
  }

  private BackendFault unforeseen() {
    return new BackendFault(
        BackendFault.Kind.UNSUPPORTED,
        told.report().app().value(),
        "It failed in a way that was not foreseen.",
        "The log of the monitor says more.");
  }
}
