package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.orchestrator.AtomicRuns;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;
import java.util.Optional;

record FakeAtomicRuns(FakeData data, Calls calls) implements AtomicRuns {
  @Override
  public Page<AtomicRun> newest(PageRequest page) {
    calls.note("atomicRuns.newest");
    return ListPages.page(data.atomicRuns.reversed(), AtomicRun::id, page);
  }

  @Override
  public List<AtomicRun> running(int limit) {
    calls.note("atomicRuns.running");
    return data.atomicRuns.stream().filter(run -> run.end().isEmpty()).limit(limit).toList();
  }

  @Override
  public Optional<AtomicRun> byId(String id) {
    calls.note("atomicRuns.byId");
    return data.atomicRuns.stream().filter(run -> run.id().equals(id)).findFirst();
  }
}
