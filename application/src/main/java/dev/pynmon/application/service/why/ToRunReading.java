package dev.pynmon.application.service.why;

import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.broker.QueueReports;
import dev.pynmon.application.service.recovery.NotStranded;
import dev.pynmon.application.service.rerun.Pair;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.application.service.why.ExplainInvocationService.Helpers;
import dev.pynmon.application.service.why.PlaceReading.Placed;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.why.HeldBack;
import dev.pynmon.domain.why.Message;
import dev.pynmon.domain.why.Neighbours;
import dev.pynmon.domain.why.OtherRules;
import dev.pynmon.domain.why.QueuePlace;
import dev.pynmon.domain.why.Standing;
import dev.pynmon.domain.why.Takers;
import dev.pynmon.domain.why.ToRunRules;
import dev.pynmon.domain.why.Why;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what keeps an invocation that is to run: four calls at the same time for its message,
 * then four more at most for who stands before it and who takes from there.
 *
 * @param visit the application
 * @param helpers whom it asks beside the stores
 * @param standing where it stands
 * @param usual how long tasks usually run
 */
record ToRunReading(Visit visit, Helpers helpers, Standing standing, UsualReading usual) {
  private static final int MAX_AWAITED = 1_000;

  Why read() {
    InvocationId id = standing.state().id();
    Later<Optional<HeldBack>> held = visit.begin(this::heldBack);
    Later<List<InvocationId>> awaited = visit.begin(this::awaited);
    Later<Answer<List<QueueReport>>> queues =
        visit.begin(() -> QueueReports.of(visit, ActiveRunners.later(visit)));
    Answer<MessagesFound> found = visit.broker(broker -> broker.queues().find(List.of(id)));
    ToRunRules rules = new ToRunRules(standing);
    if (found.absence().isPresent()) {
      return OtherRules.unknown(Component.BROKER);
    }
    QueuedMessage message = found.available().orElseThrow().first().get(id);
    return message == null
        ? without(rules, held)
        : waiting(rules, message, awaited.get(), queues.get(), held);
  }

  private Optional<HeldBack> heldBack() {
    return standing
        .heldBack()
        .map(times -> new HeldBackReading(visit, helpers.catalogues(), standing).of(times));
  }

  private List<InvocationId> awaited() {
    return visit
        .orchestrator(store -> store.blocking().blocking(MAX_AWAITED))
        .available()
        .orElse(List.of());
  }

  private Why waiting(
      ToRunRules rules,
      QueuedMessage message,
      List<InvocationId> awaited,
      Answer<List<QueueReport>> queues,
      Later<Optional<HeldBack>> held) {
    Later<Takers> takers = visit.begin(() -> new TakersReading(visit).of(message.queue(), queues));
    Optional<Placed> placed = new PlaceReading(visit, standing, message).of(awaited, queues);
    if (placed.isEmpty()) {
      return rules.why(Message.None.ON_ITS_WAY, held.get());
    }
    QueuePlace place = placed.get().place();
    Message.Waits waits = new Message.Waits(place, takers.get());
    Why why = rules.why(waits, control(held, place.isAwaited()));
    return new StartReading(visit, helpers)
        .foretold(why, waits, queues)
        .among(
            new Neighbours(place, placed.get().around(), waits.takers(), usual.of(waits.takers())));
  }

  /** A store whose keys are not all searched cannot tell yet whether its pair works. */
  private Why without(ToRunRules rules, Later<Optional<HeldBack>> held) {
    try {
      return Pair.problem(visit.app()).map(rules::brokenPair).orElseGet(() -> twice(rules, held));
    } catch (BackendException _) {
      return OtherRules.unknown(
          visit.lacks(Component.STATE_BACKEND) ? Component.STATE_BACKEND : Component.BROKER);
    }
  }

  private Why twice(ToRunRules rules, Later<Optional<HeldBack>> held) {
    InvocationState state = standing.state();
    Optional<NotStranded> kept =
        Optional.ofNullable(helpers.looks().reasons(visit, List.of(state)).get(state.id()));
    Message message = kept.map(ToRunReading::message).orElse(Message.None.STRANDED);
    return rules.why(message, control(held, message instanceof Message.NotNeeded));
  }

  /** What others wait for is passed over without being put back. */
  private Optional<HeldBack> control(Later<Optional<HeldBack>> held, boolean isAwaited) {
    Optional<HeldBack> putBack = held.get();
    return putBack.isPresent() || !isAwaited
        ? putBack
        : new HeldBackReading(visit, helpers.catalogues(), standing).passing();
  }

  private static Message message(NotStranded kept) {
    return switch (kept.by()) {
      case STATUS, YOUTH, MESSAGE -> Message.None.ON_ITS_WAY;
      case FAR_BACK -> Message.None.FAR_BACK;
      case NO_RECORD -> Message.None.NO_RECORD;
      case WAITER -> new Message.NotNeeded(kept.waiter().orElseThrow());
    };
  }
}
