package dev.pynmon.bootstrap.console;

import java.util.Optional;

/** Where a command hears what stands on no command line: secrets, and long texts. */
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

        @Override
        public byte[] piped(int most) {
          return new byte[0];
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

  /**
   * All that is piped in, or typed up to the end of it.
   *
   * @param most so many bytes are read at most
   */
  byte[] piped(int most);
}
