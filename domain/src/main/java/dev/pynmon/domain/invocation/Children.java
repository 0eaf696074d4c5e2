package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.util.List;

/**
 * The children of an invocation, or the first of them.
 *
 * @param ids some of them, by id
 * @param total how many there are
 */
public record Children(List<InvocationId> ids, Count total) {
  public Children {
    ids = List.copyOf(ids);
  }
}
