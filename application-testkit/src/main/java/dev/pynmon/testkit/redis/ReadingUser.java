package dev.pynmon.testkit.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user {@code pynmon} that the guide for operators makes, by the very line that it gives. */
public final class ReadingUser {
  private static final Pattern LINE = Pattern.compile("(?m)^ACL SETUSER pynmon .*$");
  private static final String GUIDE = "docs/redis.md";

  private ReadingUser() {}

  /** Makes it on this server. */
  public static void addTo(RawRedis redis, String password) {
    redis.call((Object[]) line().replace("PASSWORD", password).split(" "));
  }

  /** Lets it purge as well, by the line after that. */
  public static void letPurge(RawRedis redis) {
    redis.call((Object[]) lines().get(1).split(" "));
  }

  /** Lets it, who may purge, run invocations again as well, by the line after that. */
  public static void letRerun(RawRedis redis) {
    redis.call((Object[]) lines().get(2).split(" "));
  }

  private static String line() {
    return lines().getFirst();
  }

  private static List<String> lines() {
    return LINE.matcher(guide()).results().map(MatchResult::group).toList();
  }

  /** Tests run in the folder of their module. */
  private static String guide() {
    Path guide =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolve(GUIDE))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + GUIDE));
    try {
      return Files.readString(guide);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
