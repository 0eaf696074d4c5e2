package dev.pynmon.application.service.app;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the trigger store. What this version of pynenc does not have says nothing; what does not
 * answer is missing on the page.
 *
 * @param visit knows what does not answer
 */
public record Triggers(Visit visit) {
  /** What the events answer; empty when they cannot be asked. */
  public <R> Optional<R> events(Function<? super Events, R> question) {
    return ask(TriggerStore::events, question);
  }

  /** What the lists of events answer; empty when they cannot be asked. */
  public <R> Optional<R> lists(Function<? super EventLists, R> question) {
    return ask(TriggerStore::eventLists, question);
  }

  /** What the runs of triggers answer; empty when they cannot be asked. */
  public <R> Optional<R> runs(Function<? super TriggerRuns, R> question) {
    return ask(TriggerStore::runs, question);
  }

  /** The run that started an invocation, as far as it is kept and can be read; one call. */
  public Optional<TriggerRun> origin(InvocationId started) {
    return runs(runs -> runs.thatStarted(List.of(started), 1)).stream()
        .flatMap(found -> found.getOrDefault(started, Newest.none()).items().stream())
        .flatMap(run -> run.readable().stream())
        .findFirst();
  }

  /** An answer or why there is none: what nothing is missing for, this pynenc does not have. */
  public <R> Answer<R> orWhyNot(Optional<R> answer) {
    return answer
        .<Answer<R>>map(Answer.Available::new)
        .orElseGet(() -> new Answer.Missing<>(absence()));
  }

  /** An answer, or nothing where this pynenc has no such thing, or why there is none. */
  public <R> Answer<R> orNothing(Optional<R> answer, R nothing) {
    return answer.isPresent() || visit.missing().containsKey(Component.TRIGGER)
        ? orWhyNot(answer)
        : new Answer.Available<>(nothing);
  }

  private Absence absence() {
    return visit.missing().getOrDefault(Component.TRIGGER, new Absence.InThisVersion());
  }

  private <F, R> Optional<R> ask(
      Function<TriggerStore, Answer<F>> facet, Function<? super F, R> question) {
    return visit
        .trigger(store -> Facet.ask(facet.apply(store), question))
        .available()
        .flatMap(Answer::available);
  }
}
