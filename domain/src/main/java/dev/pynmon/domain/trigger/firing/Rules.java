package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which of the reasons holds; the first one counts.
 *
 * @param facts what is known
 * @param trigger the trigger
 * @param upon its conditions
 * @param passed its last due times, where it waits for times alone
 */
record Rules(Facts facts, Trigger trigger, List<Upon> upon, List<PassedTime> passed) {
  /** Its own tasks pynenc registers itself. */
  private static final String PYNENC = "pynenc.";

  /** What was used up is cleared once all of a loop was called. */
  private static final Duration CLEARING = Duration.ofSeconds(5);

  /** What is found due is executed within moments; who looks meanwhile sees neither. */
  private static final Duration SETTLING = Duration.ofSeconds(60);

  /** Times of one moment are stored in two ways. */
  private static final Duration SLACK = Duration.ofSeconds(1);

  Standing standing() {
    return Stream.<Supplier<Optional<Standing>>>of(
            this::baseless,
            this::nowhere,
            this::unlooked,
            this::again,
            this::met,
            this::partly,
            this::switchedOff,
            this::stopped,
            this::lost,
            this::missed,
            this::fired,
            this::untold)
        .flatMap(rule -> rule.get().stream())
        .findFirst()
        .orElseGet(Standing.NotMet::new);
  }

  Optional<Standing> baseless() {
    return upon.isEmpty() ? Optional.of(new Standing.Baseless()) : Optional.empty();
  }

  /** One that ran was registered: then it is the file that is old. */
  Optional<Standing> nowhere() {
    return last().isPresent() ? Optional.empty() : unregistered().map(Standing.Nowhere::new);
  }

  private Optional<TaskKey> unregistered() {
    return trigger
        .task()
        .filter(task -> !task.module().startsWith(PYNENC))
        .filter(task -> facts.registered().filter(known -> !known.contains(task)).isPresent());
  }

  Optional<Standing> unlooked() {
    Stream<Upon> all = upon.stream();
    boolean isAnyNeeded =
        trigger.needsAll() ? all.anyMatch(Upon::isComposite) : all.allMatch(Upon::isComposite);
    return isAnyNeeded && last().isEmpty()
        ? Optional.of(new Standing.Unlooked())
        : Optional.empty();
  }

  /** What is met has its run; the record of a later one stands in the place of the first. */
  Optional<Standing> again() {
    boolean isAny = RunIds.ofWaiting(trigger, facts.waiting()).findFirst().isPresent();
    return isAny && unused().isEmpty()
        ? last().map(run -> isClearedSince(run) ? new Standing.Again(run) : new Standing.Fired(run))
        : Optional.empty();
  }

  private boolean isClearedSince(TriggerRun run) {
    return run.executedAt().filter(facts.now().minus(CLEARING)::isAfter).isPresent();
  }

  /** What waits for a run of which no record is kept. */
  private List<Awaited> unused() {
    List<TriggerRun> ran = facts.runs(trigger);
    return RunIds.ofWaiting(trigger, facts.waiting())
        .filter(awaited -> ran.stream().noneMatch(awaited::isOf))
        .toList();
  }

  Optional<Standing> met() {
    boolean isEnough =
        trigger.needsAll()
            ? upon.stream().allMatch(Upon::isMet)
            : upon.stream().anyMatch(Upon::isMet);
    return isEnough && !upon.isEmpty() ? Optional.of(waits()) : Optional.empty();
  }

  private Standing waits() {
    List<Awaited> unused = unused();
    Optional<Instant> since = since(unused);
    return new Standing.Met(
        since,
        unused.stream()
            .flatMap(awaited -> claimed(awaited).stream())
            .max(Comparator.naturalOrder()),
        since.flatMap(from -> facts.service().past().flatMap(past -> past.servedSince(from))));
  }

  private Optional<Instant> claimed(Awaited awaited) {
    return facts.claims().at(awaited.id()).filter(awaited::isPossibleAt);
  }

  /** All of several are there since the last came; what has its run already does not count. */
  private Optional<Instant> since(List<Awaited> unused) {
    return RunIds.isOneEnough(trigger)
        ? Waiting.since(unused.stream().flatMap(awaited -> awaited.met().stream()).toList())
        : upon.stream().flatMap(one -> one.since().stream()).max(Comparator.naturalOrder());
  }

  Optional<Standing> partly() {
    int there = (int) upon.stream().filter(Upon::isMet).count();
    return trigger.needsAll() && there > 0 && there < upon.size()
        ? Optional.of(new Standing.Partly(there, upon.size()))
        : Optional.empty();
  }

  Optional<Standing> switchedOff() {
    Stream<Upon> all = upon.stream();
    boolean isNeeded =
        trigger.needsAll() ? all.anyMatch(Rules::isTime) : all.allMatch(Rules::isTime);
    return isNeeded && !upon.isEmpty() && !facts.looksForTimes() && !isLookedFor()
        ? Optional.of(new Standing.SwitchedOff())
        : Optional.empty();
  }

  /** What is configured may be the record of another process: that times are found tells more. */
  private boolean isLookedFor() {
    return upon.stream()
        .anyMatch(one -> one.found().filter(at -> isOfLastTime(one, at)).isPresent());
  }

  private boolean isOfLastTime(Upon one, Instant found) {
    return Judge.cron(one.stored()).stream()
        .flatMap(cron -> Judge.ended(cron, facts.now(), 1).stream())
        .anyMatch(due -> !found.isBefore(due));
  }

  private static boolean isTime(Upon one) {
    return Judge.cron(one.stored()).isPresent();
  }

  Optional<Standing> stopped() {
    return facts.service().turn().isNobodys()
        ? Optional.of(new Standing.Stopped(findLost()))
        : Optional.empty();
  }

  Optional<Standing> lost() {
    return findLost().map(each -> each);
  }

  private Optional<Standing.Lost> findLost() {
    return RunIds.isOneEnough(trigger)
        ? upon.stream().flatMap(one -> lost(one).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<Standing.Lost> lost(Upon one) {
    return one.found()
        .filter(at -> at.isBefore(facts.now().minus(SETTLING)) && facts.hasRunsSince(at))
        .filter(at -> facts.keptSince().filter(at::isAfter).isPresent())
        .filter(at -> facts.runs(trigger).stream().noneMatch(run -> isSince(run, at.minus(SLACK))))
        .map(at -> new Standing.Lost(one.id(), at, claim(one.id(), at)));
  }

  private Claim claim(String condition, Instant found) {
    return facts.claims().of(RunIds.ofTime(trigger, condition, found), found, facts.now());
  }

  private static boolean isSince(TriggerRun run, Instant from) {
    return run.executedAt().filter(at -> !at.isBefore(from)).isPresent();
  }

  Optional<Standing> missed() {
    return passed.size() == Judge.TIMES && isMissedSince(passed.getLast().due())
        ? Optional.of(new Standing.Missed(passed.size()))
        : Optional.empty();
  }

  /**
   * What was never found due since it was written down may be younger than its times, and is
   * started at the next look; after a runner started a run may come at any time, too.
   */
  private boolean isMissedSince(Instant from) {
    boolean isOlder =
        upon.stream().flatMap(one -> one.found().stream()).anyMatch(at -> at.isBefore(from));
    return isOlder
        && facts.hasRunsSince(from)
        && facts.runs(trigger).stream().noneMatch(run -> isSince(run, from));
  }

  Optional<Standing> fired() {
    return last().map(Standing.Fired::new);
  }

  Optional<TriggerRun> last() {
    return facts.runs(trigger).stream().findFirst();
  }

  Optional<Standing> untold() {
    Optional<Absence> why = facts.runs().absence();
    return why.map(Standing.Untold::new);
  }
}
