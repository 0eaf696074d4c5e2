package dev.pynmon.application.port.plugin;

import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * An opened store: a file, a server. It connects on first use and heals by itself: each call tries
 * anew, so a store that was away is back as soon as it answers. Safe for concurrent use.
 */
public interface Store extends AutoCloseable {
  /** The most applications that {@link #apps} names. */
  int MAX_APPS = 1_000;

  /**
   * The applications that left a trace in this store, by prefix; one whose registry row is gone is
   * among them, with the evidence of its other tables or keys. At most {@value #MAX_APPS}. Cost:
   * reads the store's own catalogue, or the age of a background one.
   *
   * @throws dev.pynmon.domain.app.BackendException when the store does not answer
   */
  Snapshot<List<StoredApp>> apps();

  /**
   * Whether {@link #apps}, asked after this, has all applications that told their name: others,
   * known by their traces alone, may follow until that is complete. Asks nothing; what tells of all
   * at once need not say so.
   */
  default boolean hasAllNamed() {
    return false;
  }

  /** The components of this application in this store, whether or not it left any trace here. */
  StoreApp open(AppId app);

  /** The components behind a {@link StoredApp#prefix()} whose application id is not known. */
  StoreApp openPrefix(String prefix);

  /** Whether the store answers; cheap, never throws, not cached for longer than a second. */
  StoreHealth health();

  /**
   * What everybody who looks at its applications should know at present, such as that they are made
   * up: one to three sentences. Asked with every page, so cheap. Most stores have none.
   */
  default Optional<String> notice() {
    return Optional.empty();
  }

  /**
   * Whether each question to it travels, so that several at the same time are answered sooner than
   * one after another. A near one is asked on the thread of the request alone.
   */
  default boolean isFar() {
    return false;
  }

  /**
   * Whether it answers several at the same time, each while whoever asks does something else. One
   * that works on the thread that asks has nothing to gain from being asked by two.
   */
  default boolean answersSeveral() {
    return isFar();
  }

  /** Lets go of everything, waiting for calls that are under way. May be called twice. */
  @Override
  void close();
}
