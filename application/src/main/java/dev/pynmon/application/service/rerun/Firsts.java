package dev.pynmon.application.service.rerun;

import dev.pynmon.domain.rerun.OnlyOne;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of one task, of which it is asked which is the first that holds some arguments. For one
 * thread.
 *
 * @param <T> what is known of each
 */
public final class Firsts<T> {
  private record Call<T>(Map<String, String> indexed, T known) {}

  private final List<Call<T>> calls = new ArrayList<>();
  private final Map<Set<String>, Map<Map<String, String>, T>> firsts = new HashMap<>();

  /** Adds one behind the others, with its arguments as they are indexed. */
  public void add(Map<String, String> indexed, T known) {
    Call<T> call = new Call<>(indexed, known);
    calls.add(call);
    firsts.forEach((names, some) -> put(call, names, some));
  }

  /** The first that holds these arguments. */
  public Optional<T> find(OnlyOne onlyOne) {
    Map<String, String> wanted = onlyOne.arguments();
    return Optional.ofNullable(
        firsts.computeIfAbsent(Set.copyOf(wanted.keySet()), this::firsts).get(wanted));
  }

  private Map<Map<String, String>, T> firsts(Set<String> names) {
    Map<Map<String, String>, T> some = new HashMap<>();
    calls.forEach(call -> put(call, names, some));
    return some;
  }

  private static <T> void put(Call<T> call, Set<String> names, Map<Map<String, String>, T> firsts) {
    if (call.indexed().keySet().containsAll(names)) {
      Map<String, String> some = new HashMap<>(call.indexed());
      some.keySet().retainAll(names);
      firsts.putIfAbsent(some, call.known());
    }
  }
}
