package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The invocations whose id begins with a text.
 *
 * @param ids by id
 * @param isMore true when there are more than were asked for
 * @param searchedBackTo present when the store has no index of ids and only the newest were looked
 *     at: all that were registered since then
 */
public record IdsFound(List<InvocationId> ids, boolean isMore, Optional<Instant> searchedBackTo) {
  public IdsFound {
    ids = List.copyOf(ids);
  }

  /**
   * What a search found that asked for one more than is wanted.
   *
   * @param found by id
   * @param limit how many are wanted
   */
  public static IdsFound of(List<InvocationId> found, int limit, Optional<Instant> searchedBackTo) {
    return new IdsFound(
        found.subList(0, Math.min(limit, found.size())), found.size() > limit, searchedBackTo);
  }
}
