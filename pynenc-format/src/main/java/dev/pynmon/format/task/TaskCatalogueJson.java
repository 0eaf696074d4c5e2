package dev.pynmon.format.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.application.port.out.task.CatalogueReading;
import dev.pynmon.application.port.out.task.TaskCatalogueReader;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.RegisteredTask;
import dev.pynmon.domain.task.TaskCatalogue;
import dev.pynmon.domain.task.TaskOption;
import dev.pynmon.format.Json;
import dev.pynmon.format.JsonRead;
import dev.pynmon.format.Unicode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what {@code tools/pynmon_tasks.py} writes. Members that are not known are passed over, so
 * that a newer script may say more.
 */
final class TaskCatalogueJson {
  private static final int FORMAT = 1;
  private static final int MAX_PARAMETERS = 1_000;
  private static final int MAX_OPTIONS = 100;
  private static final int MAX_NAME = 100;
  private static final int MAX_VALUES = 1_000;

  private TaskCatalogueJson() {}

  /** What a text says, or what is wrong with it. Never throws. Cost: one pass through the text. */
  static CatalogueReading read(String text) {
    return switch (Json.readObject(text, TaskCatalogueReader.MAX_SIZE)) {
      case JsonRead.Unreadable(String why) -> new CatalogueReading.Bad(Optional.empty(), why);
      case JsonRead.Tree(JsonNode root) -> read(new CatalogueField("", root));
    };
  }

  private static CatalogueReading read(CatalogueField root) {
    try {
      return new CatalogueReading.Good(catalogue(root));
    } catch (CatalogueField.Unfit e) {
      return new CatalogueReading.Bad(
          Optional.ofNullable(root.node().path("app_id").textValue()).map(AppId::new), e.problem());
    }
  }

  private static TaskCatalogue catalogue(CatalogueField root) {
    CatalogueField format = root.at("format");
    if (!format.node().isIntegralNumber() || format.node().longValue() != FORMAT) {
      throw format.unfit(FORMAT + ", the only form that this Pynmon knows");
    }
    if (root.at("tasks").node().isMissingNode()) {
      throw root.at("tasks").unfit("a list");
    }
    return new TaskCatalogue(
        new AppId(root.at("app_id").text()),
        Optional.of(root.at("pynenc").optionalText()).filter(text -> !text.isEmpty()),
        tasks(root.at("tasks")));
  }

  private static List<RegisteredTask> tasks(CatalogueField list) {
    Set<TaskKey> seen = new HashSet<>();
    return list.items(TaskCatalogue.MAX_TASKS, field -> task(field, seen)).stream()
        .sorted(Comparator.comparing(RegisteredTask::key))
        .toList();
  }

  private static RegisteredTask task(CatalogueField field, Set<TaskKey> seen) {
    TaskKey key = key(field.at("key"));
    if (!seen.add(key)) {
      throw field.at("key").unfit("another one than those before it");
    }
    return new RegisteredTask(
        key,
        field.at("workflow").flag(),
        field.at("doc").optionalText(),
        field.at("parameters").items(MAX_PARAMETERS, CatalogueField::text),
        options(field),
        TaskTriggerJson.triggers(field.at("triggers")));
  }

  static TaskKey key(CatalogueField field) {
    return TaskKey.parse(field.text())
        .orElseThrow(() -> field.unfit("module and function of a task, joined by a dot"));
  }

  private static List<TaskOption> options(CatalogueField task) {
    Set<String> chosen = new HashSet<>(task.at("chosen").items(MAX_OPTIONS, CatalogueField::text));
    return task.at("options").members(MAX_OPTIONS, (name, field) -> option(name, field, chosen));
  }

  private static TaskOption option(String name, CatalogueField field, Set<String> chosen) {
    if (name.length() > MAX_NAME || !Unicode.isWellFormed(name)) {
      throw field.unfit("under a name of at most " + MAX_NAME + " characters");
    }
    return new TaskOption(name, values(field), chosen.contains(name));
  }

  private static List<String> values(CatalogueField field) {
    if (field.node().isNull()) {
      return List.of();
    }
    return field.node().isArray()
        ? field.items(MAX_VALUES, CatalogueField::scalar)
        : List.of(field.scalar());
  }
}
