package dev.pynmon.application.port.plugin;

import java.util.List;
import java.util.function.Consumer;

/**
 * Brings together what the reads of one request ask at the same moment. A store whose questions
 * travel asks here before each round trip, and sends in one go what it is handed; any other store
 * need not know of it. Safe for concurrent use.
 */
public interface Rounds {
  /** Nobody else asks: each question goes by itself. */
  Rounds ALONE = new Alone();

  /**
   * Hands a question to its sender, together with those that other reads of the request have for
   * the same one. Waits for reads that have not come to a question yet, a tenth of a second at the
   * most, and returns when the sender did: whoever asked waits for the answer by itself.
   *
   * @param sender sends what it gets in one round trip, on the thread of any of those that ask; the
   *     same object for all that may go together
   */
  <Q> void send(Q question, Consumer<? super List<Q>> sender);

  /** Whether questions of this thread may go with those of others. */
  boolean isShared();

  /** What {@link #ALONE} is. */
  record Alone() implements Rounds {
    @Override
    public <Q> void send(Q question, Consumer<? super List<Q>> sender) {
      sender.accept(List.of(question));
    }

    @Override
    public boolean isShared() {
      return false;
    }
  }
}
