package dev.pynmon.bootstrap;

import dev.pynmon.bootstrap.cli.Cli;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Stop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The run that the JDK's AOT cache is made of: a command, and a monitor of a sample store that
 * answers its main pages. The build starts it, see the profile {@code aot}.
 */
final class AotTraining {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/attention",
          "/invocations",
          "/invocations/timeline",
          "/tasks",
          "/failures",
          "/workflows",
          "/triggers",
          "/events",
          "/broker",
          "/runners",
          "/orchestrator",
          "/state-backend",
          "/client-data-store",
          "/log-explorer",
          "/apps/");
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

  private AotTraining() {}

  /** Trains with the SQLite file that is named; ends with 0 where all went well. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("pynmon-aot");
    String store = Files.copy(Path.of(args[0]), folder.resolve("shop.sqlite")).toString();
    int code = run("status", "--json", store);
    if (code == 0) {
      code = run("monitor", "--port", "0", store);
    }
    System.exit(code);
  }

  private static int run(String... typed) {
    StringWriter said = new StringWriter();
    Console console = new Console(new PrintWriter(said), new PrintWriter(said));
    Stop visit =
        ready -> {
          ready.run();
          visit(
              URI.create(
                  ADDRESS.matcher(said.toString()).results().findFirst().orElseThrow().group()));
        };
    return new Cli(Main.host(Map.of()), console, visit).run(typed);
  }

  private static void visit(URI monitor) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        HttpRequest request =
            HttpRequest.newBuilder(monitor.resolve(page)).header("Accept", "text/html").build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
