package dev.pynmon.bootstrap.cli;

import java.util.Optional;

/** Where a command hears what nobody may read over a shoulder, or in a list of processes. */
public interface Keyboard {
  /** Nothing is ever typed. */
  Keyboard NONE =
      new Keyboard() {
        @Override
        public boolean isTerminal() {
          return false;
        }

        @Override
        public Optional<String> secret(String prompt) {
          return Optional.empty();
        }
      };

  /** Whether somebody sits there, who may mistype. */
  boolean isTerminal();

  /**
   * A line that is not shown while it is typed; the next line of what is piped in where nobody sits
   * there. Empty at the end.
   *
   * @param prompt what somebody who sits there is asked
   */
  Optional<String> secret(String prompt);
}
