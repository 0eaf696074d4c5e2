package dev.pynmon.redis.orchestrator;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.OnlyOne;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import dev.pynmon.redis.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for an invocation of a task that is {@code registered} and holds some arguments, by the
 * smallest of the sets that it must be in (wire format, section 11.2).
 *
 * @param keys the application's keys
 * @param task the task
 * @param onlyOne the arguments; none for any invocation of the task
 * @param recordedOnly whether one without a record, for which pynenc registers another, is none
 */
public record RegisteredSearch(AppKeys keys, TaskKey task, OnlyOne onlyOne, boolean recordedOnly) {
  private static final int MAX_LOOKED_AT = 10_000;
  private static final int FEW = 100;
  private static final String NO_TIMES = AppKeys.ROOT;

  /**
   * The set that gets a member whenever one is registered that this looks for: of several the
   * smallest, which the fewest others touch. One round trip.
   */
  public String growing(Session session) {
    List<String> sets = ofArguments();
    return sets.isEmpty() ? ofTask() : sizes(session, sets).conditions().getFirst().getFirst();
  }

  /**
   * Of several the one that sorts first. Four round trips, one where a set is empty; one more where
   * sets are wrong of very many.
   */
  public Optional<InvocationState> first(Session session) {
    List<String> sets = new ArrayList<>(ofArguments());
    sets.add(ofTask());
    sets.add(status().ofStatus(KnownStatus.REGISTERED));
    SetSizes sizes = sizes(session, sets);
    return sizes.smallest() == 0 ? Optional.empty() : first(session, sizes.conditions());
  }

  /**
   * Of those in all sets.
   *
   * @param sets one each, the smallest first
   */
  private Optional<InvocationState> first(Session session, List<List<String>> sets) {
    List<String> members = members(session, sets.getFirst().getFirst());
    List<String> inAll = Membership.of(session, sets.subList(1, sets.size()), members);
    return inAll.isEmpty() ? Optional.empty() : registered(session, inAll);
  }

  private static SetSizes sizes(Session session, List<String> sets) {
    return SetSizes.of(session, NO_TIMES, sets.stream().map(List::of).toList());
  }

  private static List<String> members(Session session, String set) {
    Batch batch = session.batch();
    Reply<List<String>> members = batch.members(set, MAX_LOOKED_AT);
    batch.send();
    return members.ofRightType().orElse(List.of()).stream().sorted().toList();
  }

  /** Sets are indexes that may be wrong, though few are: the record tells. */
  private Optional<InvocationState> registered(Session session, List<String> ids) {
    int few = Math.min(FEW, ids.size());
    return indeed(session, ids.subList(0, few))
        .or(() -> indeed(session, ids.subList(few, ids.size())));
  }

  private Optional<InvocationState> indeed(Session session, List<String> ids) {
    Batch batch = session.batch();
    StateReads.Asked states = new StateReads(session, status()).ask(batch, ids);
    List<Reply<Boolean>> records =
        recordedOnly ? ids.stream().map(id -> batch.exists(record(id))).toList() : List.of();
    batch.send();
    return IntStream.range(0, ids.size())
        .filter(place -> !recordedOnly || records.get(place).get())
        .mapToObj(place -> states.state(place, new Scored(0, ids.get(place))))
        .filter(state -> state.status().status() == KnownStatus.REGISTERED)
        .findFirst();
  }

  private String record(String id) {
    return keys.stateBackend("invocation:" + id);
  }

  private List<String> ofArguments() {
    return onlyOne.arguments().entrySet().stream()
        .map(each -> status().ofArgument(task, each.getKey(), each.getValue()))
        .toList();
  }

  private String ofTask() {
    return status().ofTask(task);
  }

  private StatusKeys status() {
    return new StatusKeys(keys);
  }
}
