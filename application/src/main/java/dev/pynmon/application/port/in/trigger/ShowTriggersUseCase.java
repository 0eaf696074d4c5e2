package dev.pynmon.application.port.in.trigger;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.util.Optional;

/** Which triggers there are, and upon what each starts its task. */
public interface ShowTriggersUseCase {
  /** How many of the newest runs are looked at for what triggers did. */
  int MAX_RUNS = 2_000;

  /** How many triggers are looked at for a map. */
  int MAX_MAPPED = 1_000;

  /** How many runs of one trigger are shown. */
  int MAX_SHOWN = 50;

  /**
   * The triggers, by id.
   *
   * @param search the query that must hold of them
   * @param page which part of the list, at most 1,000
   */
  TriggerList list(AppKey app, Optional<Search> search, PageRequest page);

  /** All of them. */
  default TriggerList list(AppKey app, PageRequest page) {
    return list(app, Optional.empty(), page);
  }

  /** One trigger; nothing where it is not there, or why it is not known. */
  Answer<Optional<TriggerDetail>> one(AppKey app, String id);

  /** One condition; nothing where it is not there, or why it is not known. */
  Answer<Optional<ConditionDetail>> condition(AppKey app, String id);

  /**
   * A condition that was met: as it waits, else as a run tells that used it up; nothing where
   * neither is kept, or why it is not known.
   */
  Answer<Optional<ValidConditionDetail>> validCondition(AppKey app, String id);
}
