package dev.pynmon.bootstrap.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.pynmon.testkit.Required;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The browser of the distribution: nothing is downloaded, and it talks to nobody else. One serves
 * all tests of a subject, one after the other, each with contexts of its own; it ends with the
 * process. To be used by the thread of the tests alone.
 */
final class Chromium {
  /**
   * The first has no windows, of which the others make some that nobody sees: a third of the work.
   */
  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-gpu",
          "--renderer-process-limit=1",
          // Scripts run too shortly for it to pay to compile them with care, and leave much behind:
          // to look for it more rarely saves a twentieth.
          "--js-flags=--no-opt --no-maglev --min-semi-space-size=32");

  /** For a machine that is busy; what happens is seen at once. */
  static final int PATIENCE_MILLIS = 120_000;

  private static final Map<String, Chromium> RUNNING = new ConcurrentHashMap<>();

  private final Browser browser;

  private Chromium(Path program) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIET));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  /**
   * The one of these tests. Only for tests that say so by {@link InBrowser}: two at a time would
   * hear what the other is told.
   */
  static Chromium shared() {
    InBrowser tests =
        StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
            .walk(Chromium::tests)
            .orElseThrow(() -> new IllegalStateException("who uses it is marked with @InBrowser"));
    return RUNNING.computeIfAbsent(tests.value(), _ -> start());
  }

  private static Optional<InBrowser> tests(Stream<StackFrame> frames) {
    return frames
        .flatMap(
            frame -> Stream.ofNullable(frame.getDeclaringClass().getAnnotation(InBrowser.class)))
        .findFirst();
  }

  private static Chromium start() {
    Path program = Required.require(find(), "chromium", "browser");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return new Chromium(program);
  }

  private static Optional<Path> find() {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(":");
    return NAMES.stream()
        .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser browser() {
    return browser;
  }
}
