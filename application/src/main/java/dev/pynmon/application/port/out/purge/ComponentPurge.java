package dev.pynmon.application.port.out.purge;

import dev.pynmon.domain.purge.Holding;
import java.util.List;

/**
 * Removes all that one component of one application holds (wire format, section 10.1), and nothing
 * of any other application, whatever that is called. Tables stay, and so does the record by which
 * the application is found.
 *
 * <p>Safe for concurrent use, beside working runners and other monitors. Every method throws {@link
 * dev.pynmon.domain.app.BackendException} when the store does not answer.
 */
public interface ComponentPurge {
  /** Counting stops here. */
  long MAX_COUNTED = 10_000_000;

  /**
   * How much there is of each kind, in the order in which it goes; kinds of which there is nothing
   * are left out. Cost: counts the entries, so for previews only.
   */
  List<Holding> holdings();

  /** Begins to remove. Nothing is removed before the first batch is asked for. */
  Removal begin();
}
