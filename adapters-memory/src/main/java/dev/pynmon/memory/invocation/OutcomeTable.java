package dev.pynmon.memory.invocation;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.memory.access.Uses;
import dev.pynmon.memory.clientdata.References;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results and exceptions as written. Guarded by the lock of its application. */
public final class OutcomeTable {
  private final Map<InvocationId, String> results = new HashMap<>();
  private final Map<InvocationId, String> exceptions = new HashMap<>();
  private final Uses<DataReference> references = new Uses<>();

  /** Keeps a result in place of one before. */
  public void putResult(InvocationId id, String text) {
    put(results, id, text);
  }

  /** Keeps an exception in place of one before. */
  public void putException(InvocationId id, String text) {
    put(exceptions, id, text);
  }

  public void remove(InvocationId id) {
    remove(results, id);
    remove(exceptions, id);
  }

  public void clear() {
    results.clear();
    exceptions.clear();
    references.clear();
  }

  /** Forgets the results alone. */
  public void clearResults() {
    List.copyOf(results.keySet()).forEach(id -> remove(results, id));
  }

  /** How many outcomes there are of both kinds. */
  public int size() {
    return results.size() + exceptions.size();
  }

  public int results() {
    return results.size();
  }

  public int exceptions() {
    return exceptions.size();
  }

  /** True when a result or an exception lies there. */
  public boolean names(DataReference reference) {
    return references.has(reference);
  }

  Optional<String> result(InvocationId id) {
    return Optional.ofNullable(results.get(id));
  }

  Optional<String> exception(InvocationId id) {
    return Optional.ofNullable(exceptions.get(id));
  }

  private void put(Map<InvocationId, String> texts, InvocationId id, String text) {
    remove(texts, id);
    texts.put(id, text);
    references.add(References.in(text));
  }

  private void remove(Map<InvocationId, String> texts, InvocationId id) {
    Optional.ofNullable(texts.remove(id)).ifPresent(text -> references.remove(References.in(text)));
  }
}
