package dev.pynmon.memory.invocation;

import dev.pynmon.application.port.out.invocation.Outcomes;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.value.TextCut;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Results and exceptions in memory. */
public record MemoryOutcomes(Guarded guard, OutcomeTable table) implements Outcomes {
  @Override
  public Map<InvocationId, Outcome> of(Collection<InvocationId> ids, int maxChars) {
    return guard.read(
        () -> {
          Map<InvocationId, Outcome> found = new LinkedHashMap<>();
          for (InvocationId id : ids) {
            Outcome outcome =
                new Outcome(cut(table.result(id), maxChars), cut(table.exception(id), maxChars));
            if (!outcome.equals(Outcome.NONE)) {
              found.put(id, outcome);
            }
          }
          return Collections.unmodifiableMap(found);
        });
  }

  private static Optional<StoredText> cut(Optional<String> text, int maxChars) {
    return text.map(whole -> TextCut.ofChars(whole, maxChars));
  }
}
