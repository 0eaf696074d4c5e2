package dev.pynmon.domain.runnerwork;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import java.util.List;

/** Names invocations in a sentence. */
final class InvocationNames {
  private InvocationNames() {}

  /** The first, and how many more; for example "shop.slow f85b0044 and 2 more". */
  static Sentence of(List<InvocationState> held) {
    Writer writer = Sentence.say("");
    one(writer, held.getFirst());
    int more = held.size() - 1;
    return writer.words(more == 0 ? "" : " and " + Counted.of(more) + " more").end();
  }

  static Writer one(Writer writer, InvocationState state) {
    if (!state.task().value().isEmpty()) {
      writer.task(state.task()).words(" ");
    }
    return writer.invocation(state.id());
  }
}
