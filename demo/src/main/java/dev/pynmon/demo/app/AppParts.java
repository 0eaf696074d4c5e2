package dev.pynmon.demo.app;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.Step;
import dev.pynmon.demo.task.TaskKind;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.ConfigLayer;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every simulated application is made of. */
final class AppParts {
  static final QueueName MAIL = new QueueName("mail");
  static final QueueName BULK = new QueueName("bulk");

  /** Until invocations are recovered, and how (wire format, section 12.3). */
  static final List<Cron> CORE =
      List.of(
          Cron.of("*/5 * * * *", Call.of(core("pending", Step.Stranded.PENDING))),
          Cron.of("*/15 * * * *", Call.of(core("running", Step.Stranded.RUNNING))));

  private AppParts() {}

  private static TaskKind core(String what, Step.Stranded stranded) {
    return TaskKind.of(
        "pynenc.core_tasks.recover_" + what + "_invocations",
        plan -> plan.work(0.02, 0.4).recover(stranded).returnsNone());
  }

  static AppInfo info(String id, String module, String runner, String queues) {
    String margin = String.valueOf((double) AppModel.SPREAD_MARGIN / Micros.MINUTE);
    Map<String, String> fields =
        Map.of(
            "app_id", id,
            "runner_cls", runner,
            "atomic_service_spread_margin_minutes", margin);
    ConfigLayer.Mapping config =
        new ConfigLayer.Mapping(
            "the application", Path.of(""), fields, Map.of("broker", Map.of("queues", queues)));
    return new AppInfo(
        new AppId(id),
        Optional.of(config),
        Optional.empty(),
        Optional.of(module),
        Optional.of("/srv/" + id + "/" + module.replace('.', '/') + ".py"),
        Optional.of("app"));
  }

  /** A process that only calls tasks. */
  static RunnerContext client(String host, long pid) {
    return new RunnerContext(
        new RunnerId("ExternalRunner@" + host + "-" + pid),
        "ExternalRunner",
        pid,
        host,
        139_912_004_448_064L + pid,
        Optional.empty(),
        Optional.empty());
  }

  /** As many as there usually are, and more for more volume. */
  static int many(int usual, double volume) {
    return (int) Math.ceil(usual * volume);
  }

  /** More places for more volume, never fewer than there usually are. */
  static int places(int usual, double volume) {
    return (int) Math.ceil(usual * Math.max(1, volume));
  }
}
