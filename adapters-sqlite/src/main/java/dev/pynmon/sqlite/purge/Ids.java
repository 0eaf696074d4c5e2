package dev.pynmon.sqlite.purge;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.sqlite.db.IdList;
import java.util.Collection;

/** The ids of invocations as one parameter. */
final class Ids {
  private Ids() {}

  static String of(Collection<EndedInvocation> ended) {
    if (ended.size() > InvocationPurge.MAX_BATCH) {
      throw new IllegalArgumentException(
          "at most " + InvocationPurge.MAX_BATCH + " invocations, were " + ended.size());
    }
    return IdList.of(ended.stream().map(EndedInvocation::id).toList());
  }
}
