package dev.pynmon.bootstrap.access;

import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.web.access.SessionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The file of the key that signs sessions: random bytes, or a text that nobody can guess. */
final class SessionKeyFile {
  private static final int LONGEST = 4_096;

  private SessionKeyFile() {}

  /**
   * Reads it.
   *
   * @throws UsageException with a sentence when it cannot be read, is too short, or is in unsafe
   *     hands
   */
  static SessionKey read(Path file) {
    FileTrust.checkKey(file);
    try (var in = Files.newInputStream(file)) {
      return SessionKey.of(key(in.readNBytes(LONGEST)));
    } catch (IOException _) {
      throw new UsageException(
          "--session-key %s cannot be read: is it there, and is it permitted to?".formatted(file));
    } catch (IllegalArgumentException _) {
      throw new UsageException(
          "--session-key %s is too short: a key has at least %d bytes, such as those of head -c 32 /dev/urandom."
              .formatted(file, SessionKey.LEAST));
    }
  }

  /**
   * An end of line, which an editor may add, does not count; but random bytes may end like one, and
   * are not to be too few for that.
   */
  private static byte[] key(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    int least = isText(bytes, end) ? 0 : Math.min(SessionKey.LEAST, bytes.length);
    return Arrays.copyOf(bytes, Math.max(end, least));
  }

  private static boolean isText(byte[] bytes, int end) {
    return IntStream.range(0, end).allMatch(at -> bytes[at] >= ' ' && bytes[at] <= '~');
  }
}
