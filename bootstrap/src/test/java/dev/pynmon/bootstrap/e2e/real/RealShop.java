package dev.pynmon.bootstrap.e2e.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pynmon.bootstrap.Repository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * An application of a real pynenc in a store of its own, and a client of it, which registers
 * invocations and is asked what pynenc knows of them. For one thread.
 */
final class RealShop implements AutoCloseable {
  /** What the application is called. */
  static final String APP = "real shop";

  /** Seconds in which whatever runners do has to be done on a busy machine. */
  static final int PATIENCE = 180;

  private static final String TOOL = Repository.root().resolve("tools/pynmon_tasks.py").toString();
  private static final JsonMapper JSON = new JsonMapper();

  private final RealPython python;
  private final Runnable closeStore;
  private final Process client;
  private final Writer questions;
  private final BufferedReader answers;
  private int runners;

  private RealShop(RealPython python, Runnable closeStore) {
    this.python = python;
    this.closeStore = closeStore;
    client = python.start(python.folder().resolve("client.log"), "answer.py");
    questions = client.outputWriter(StandardCharsets.UTF_8);
    answers = client.inputReader(StandardCharsets.UTF_8);
  }

  static RealShop open(RealPython python, Runnable closeStore) {
    return new RealShop(python, closeStore);
  }

  /** What the monitor is told to watch. */
  String store() {
    return python.store();
  }

  /** The file of what its code tells of its tasks, as users write it. */
  Path catalogue() {
    Path file = python.folder().resolve("tasks.json");
    Process tool =
        python.start(
            file.resolveSibling("tool.log"), TOOL, "shop.app", "--output", file.toString());
    assertThat(tool.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join().exitValue()).isZero();
    return file;
  }

  /** Registers an invocation, and returns its id. */
  String call(String task, Map<String, ?> arguments) {
    return ask("call", task, arguments).textValue();
  }

  /** Runs an invocation again as pynenc itself does, and returns the id of the new one. */
  String rerun(String id) {
    return ask("rerun", id).textValue();
  }

  /** Waits until all of these ended. */
  void awaitEnd(List<String> ids) {
    assertThat(texts(ask("wait", PATIENCE, ids)))
        .as(() -> "invocations that did not end; logged was " + python.logged())
        .isEmpty();
  }

  /** Waits until an invocation has a status. */
  void await(String id, String status) {
    assertThat(ask("reached", PATIENCE, id, status).textValue()).isEqualTo(status);
  }

  String status(String id) {
    return ask("status", id).textValue();
  }

  /** The invocations of a task. */
  List<String> of(String task) {
    return texts(ask("of_task", task));
  }

  /** Waits until a task has so many invocations, and returns them. */
  List<String> awaitNumber(String task, int number) {
    assertThat(ask("grown", PATIENCE, task, number).intValue()).as(task).isEqualTo(number);
    return of(task);
  }

  /**
   * What was written to the store since this was asked last.
   *
   * @param id the invocation that was registered meanwhile
   */
  Changes changes(String id) {
    return Changes.of(ask("changes"), id);
  }

  /** The run of the atomic service that is marked as going on. */
  String marked() {
    List<String> runs = texts(ask("marked"));
    assertThat(runs).hasSize(1);
    return runs.getFirst();
  }

  /** How many messages wait. */
  int waiting() {
    return ask("waiting").intValue();
  }

  /** The statuses that it had, in order. */
  List<String> statuses(String id) {
    return texts(ask("statuses", id));
  }

  /** What it returned or raised, as Python prints it. */
  String outcome(String id) {
    return ask("outcome", id).textValue();
  }

  /** The texts of an array. */
  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }

  /** What {@code answer.py} says to a question of its list. */
  JsonNode ask(String question, Object... arguments) {
    List<Object> asked = new ArrayList<>(List.of(question));
    asked.addAll(List.of(arguments));
    JsonNode answer = exchange(asked);
    assertThat(answer.path("error").asText("")).isEmpty();
    return answer.get("is");
  }

  private JsonNode exchange(List<Object> asked) {
    try {
      questions.write(JSON.writeValueAsString(asked) + "\n");
      questions.flush();
      return JSON.readTree(Optional.ofNullable(answers.readLine()).orElseThrow());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a runner.
   *
   * @param death where it kills itself, see {@code work.py}; none for one that lives
   */
  RealRunner startRunner(String... death) {
    return RealRunner.start(python, ++runners, death);
  }

  @Override
  public void close() {
    client.destroyForcibly().onExit().join();
    closeStore.run();
  }
}
