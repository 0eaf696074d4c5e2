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
   * @param sender begins to send what it gets in one round trip, on the thread of any of those that
   *     ask, and waits for nothing, not even for a connection, since other stores may come after
   *     it; the same object for all that may go together
   * @throws InterruptedException when this thread was interrupted meanwhile: the others go on
   */
  <Q> void send(Q question, Consumer<? super List<Q>> sender) throws InterruptedException;

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
