package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;
import java.util.Optional;

/** The atomic service never ran. */
record NoAtomicRuns() implements AtomicRuns {
  @Override
  public Page<AtomicRun> newest(PageRequest page) {
    return Page.empty();
  }

  @Override
  public List<AtomicRun> running(int limit) {
    return List.of();
  }

  @Override
  public Optional<AtomicRun> byId(String id) {
    return Optional.empty();
  }
}
