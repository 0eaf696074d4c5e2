package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.Finished;
import dev.pynmon.application.port.in.runner.Holders;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerGroup;
import dev.pynmon.domain.runnerwork.Ended;
import dev.pynmon.domain.runnerwork.Holder;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What rows of runners tell of their work.
 *
 * @param served who ran the atomic service
 * @param holders who holds something
 * @param isAll whether that is all who do; empty where it is not known who does
 * @param finished what they ended of late; empty where that is not told
 * @param byWorkers whether it is about one whose workers, listed below it, hold something
 */
record RowWork(
    Set<RunnerId> served,
    Map<RunnerId, Holder> holders,
    Optional<Boolean> isAll,
    Optional<Finished> finished,
    boolean byWorkers) {
  static RowWork of(RunnerList list, Set<RunnerId> served) {
    return new RowWork(
        served,
        holders(list.holding().available().map(Holders::holders).orElse(List.of())),
        list.holding().available().map(Holders::complete),
        list.finished().available(),
        false);
  }

  static RowWork of(List<Holder> holders, Optional<Boolean> isAll) {
    return new RowWork(Set.of(), holders(holders), isAll, Optional.empty(), false);
  }

  private static Map<RunnerId, Holder> holders(List<Holder> holders) {
    return holders.stream().collect(Collectors.toMap(Holder::runner, Function.identity()));
  }

  /** The head of the column of what they ended; "" where that is not told. */
  String endedHead() {
    return finished
        .map(read -> read.whole() ? "Ended, 1 h" : "Ended since " + TimeText.clock(read.since()))
        .orElse("");
  }

  String ended(RunnerId runner) {
    return finished.map(read -> CountText.of(read.by(runner).all())).orElse("");
  }

  String failed(RunnerId runner) {
    int failed = finished.map(read -> read.by(runner)).map(Ended::failed).orElse(0);
    return failed == 0 ? "" : CountText.of(failed) + " failed";
  }

  /** The same, for the row of a runner above its workers. */
  RowWork of(RunnerGroup group) {
    boolean some = group.workers().stream().anyMatch(worker -> holders.containsKey(worker.id()));
    return new RowWork(served, holders, isAll, finished, some);
  }

  /** What to say of one that holds nothing as far as is known. */
  String nothing() {
    if (byWorkers) {
      return "nothing itself, its workers do";
    }
    return isAll.map(all -> all ? "nothing" : "nothing that is known").orElse("not known");
  }

  List<HeldView> held(RunnerId runner, Instant now, Links links) {
    return Optional.ofNullable(holders.get(runner)).stream()
        .map(holder -> HeldView.of(holder, now, links))
        .toList();
  }
}
