package dev.pynmon.bootstrap.attack.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Linux and the JVM know of a running program.
 *
 * @param pid its process
 */
public record Vitals(long pid) {
  private static final Pattern USED = Pattern.compile("(?:total|used)\\D+\\d+K, used (\\d+)K");

  /** Megabytes that lie in memory now. */
  public double resident() {
    return kilobytes("VmRSS") / 1024.0;
  }

  /** The most megabytes that ever lay in memory since {@link #forgetPeak}. */
  public double peak() {
    return kilobytes("VmHWM") / 1024.0;
  }

  /** The peak counts from now on. */
  void forgetPeak() {
    try {
      Files.writeString(proc("clear_refs"), "5");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long threads() {
    return kilobytes("Threads");
  }

  /** Open file descriptors, sockets among them. */
  public long handles() {
    return descriptors().size();
  }

  /** Open sockets, those that listen among them. */
  public long sockets() {
    return descriptors().stream().filter(name -> name.startsWith("socket:")).count();
  }

  /** Seconds of processor time so far. */
  public double processor() {
    String[] parts = read("stat").replaceFirst(".*\\) ", "").split(" ");
    return (Long.parseLong(parts[11]) + Long.parseLong(parts[12])) / 100.0;
  }

  /** Megabytes of the heap that are alive: collects first, which costs some 100 ms. */
  public double alive() {
    jcmd("GC.run");
    String info = jcmd("GC.heap_info");
    Matcher used = USED.matcher(info);
    double kilobytes = 0;
    while (used.find()) {
      kilobytes += Double.parseDouble(used.group(1));
    }
    return kilobytes / 1024;
  }

  private String jcmd(String command) {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process process =
          new ProcessBuilder(
                  tool.toString(), "-J-XX:TieredStopAtLevel=1", Long.toString(pid), command)
              .redirectErrorStream(true)
              .start();
      return new String(
          process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long kilobytes(String field) {
    return read("status")
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  private List<String> descriptors() {
    try (Stream<Path> links = Files.list(proc("fd"))) {
      return links.map(Vitals::target).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException _) {
      return "";
    }
  }

  private String read(String file) {
    try {
      return Files.readString(proc(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(pid), file);
  }
}
