package dev.pynmon.testkit.contract.why;

import static dev.pynmon.testkit.contract.why.Scene.DEAD;
import static dev.pynmon.testkit.contract.why.Scene.MAIN;
import static dev.pynmon.testkit.contract.why.Scene.ago;
import static dev.pynmon.testkit.contract.why.Scene.message;
import static dev.pynmon.testkit.contract.why.Scene.registered;
import static dev.pynmon.testkit.contract.why.Scene.running;
import static dev.pynmon.testkit.scenario.AMessage.aMessage;
import static dev.pynmon.testkit.scenario.ARunner.aRunnerWithId;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.scenario.ARunner;
import dev.pynmon.testkit.scenario.AnInvocation;
import java.util.List;

/** What waits for a runner, and what keeps it. */
final class ToRunScenes {
  private ToRunScenes() {}

  /**
   * All of them.
   *
   * @param searched whether messages are found by looking through queues alone
   */
  static List<Scene> all(boolean searched) {
    return List.of(
        whatHasAMessage(),
        whereNoRunnerIsActive(),
        whereNothingTellsWhoTakes(),
        whatConcurrencyControlKeepsBack(),
        whatHasNoMessage(),
        whatStandsFarBack(searched));
  }

  private static Scene whatHasAMessage() {
    Scene shop = Scene.of("what has a message is placed in its queue");
    AnInvocation queued = registered("queued", 200);
    AnInvocation behind = registered("behind", 100);
    AnInvocation unwanted = registered("unwanted", 200);
    AnInvocation undeclared = registered("undeclared", 200);
    shop.scenario().with(message(queued, "bulk"), message(behind, "bulk"));
    shop.scenario().with(message(unwanted, "default"), message(undeclared, "strange"));

    return shop.says(
            queued,
            "in_queue: Has waited 200 s in bulk, first of 2; 1 runner takes from bulk and "
                + "holds no work.")
        .says(
            behind,
            "in_queue: Has waited 100 s in bulk, second of 2; the oldest there has waited "
                + "200 s; 1 runner takes from bulk and holds no work.")
        .says(
            unwanted,
            "no_consumer: Has waited 200 s in default, first of 1; no active runner takes "
                + "from default: it waits until one does.")
        .says(
            undeclared,
            "undeclared_queue: Has waited 200 s in strange, first of 1, which the broker "
                + "does not declare, as far as the stores show; no active runner takes from strange: it "
                + "waits until one does.");
  }

  private static Scene whereNoRunnerIsActive() {
    Scene shop = new Scene("where no runner is active", aScenario().with(DEAD));
    AnInvocation lonely = registered("lonely", 200);
    shop.scenario().with(message(lonely, "default"));

    return shop.says(
        lonely, "no_consumer: Has waited 200 s in default, first of 1; no runner is active.");
  }

  private static Scene whereNothingTellsWhoTakes() {
    ARunner unnamed = aRunnerWithId("unnamed").createdAt(ago(60)).lastSeenAt(ago(5));
    Scene shop =
        new Scene("where nothing tells who takes", aScenario().withoutAppInfo().with(unnamed));
    AnInvocation untold = registered("untold", 200);
    shop.scenario().with(message(untold, "bulk"));

    return shop.says(
        untold,
        "consumers_untold: Has waited 200 s in bulk, first of 1; nothing tells which "
            + "runners take from bulk.");
  }

  private static Scene whatConcurrencyControlKeepsBack() {
    Scene shop = Scene.of("what concurrency control keeps back names others of its task");
    AnInvocation rival = running("rival", 65, MAIN).of("shop.settle");
    AnInvocation held =
        registered("held", 200)
            .of("shop.settle")
            .at(ago(30))
            .then(KnownStatus.CONCURRENCY_CONTROLLED)
            .then(KnownStatus.REROUTED);
    AnInvocation awaited = registered("awaited", 200).of("shop.settle");
    AnInvocation indexed =
        registered("indexed", 200).of("shop.settle").withArgument("order", "3").indexed();
    AnInvocation parent = running("parent", 300, MAIN);
    shop.scenario().with(message(held, "bulk")).waits(parent, awaited).waits(parent, indexed);

    return shop.says(
            rival,
            "running: Has run 65 s on main, since 11:58:55; of its task no other run ended "
                + "in the last day.")
        .says(
            held,
            "held_back: Held back by concurrency control, 1 time so far: most likely since "
                + "rival of the same task is pending or running; waits again in bulk, first of 1; "
                + "1 runner takes from bulk and holds work.")
        .says(
            awaited,
            "awaited: parent waits for it, so the next runner with room takes it before all "
                + "queues; it has waited 200 s.")
        .says(
            indexed,
            "awaited: parent waits for it, so the next runner with room takes it before all "
                + "queues; it has waited 200 s. Its task has some concurrency control; if that is "
                + "of what runs, it is passed over, which leaves no trace: rival of the same task "
                + "is pending or running.")
        .says(
            parent,
            "waits_for_others: Waits for awaited and 1 more; in the end for 2 invocations. "
                + "shop.settle awaited: parent waits for it, so the next runner with room takes it "
                + "before all queues; it has waited 200 s.");
  }

  private static Scene whatHasNoMessage() {
    Scene shop = Scene.of("what has no message is on its way, or never runs");
    AnInvocation young = registered("young", 30);
    AnInvocation stranded = registered("stranded", 200);
    AnInvocation bare = registered("bare", 200).withoutRecord();

    return shop.says(
            young,
            "on_its_way: Was registered 30 s ago; it is in no queue yet, or a runner has "
                + "just taken it.")
        .says(
            stranded,
            "stranded: Was registered 200 s ago, and no queue holds a message of it: no "
                + "runner will ever take it. It can be put back.")
        .says(
            bare,
            "no_record: Was registered 200 s ago, and the state backend has no record of it, "
                + "so no runner can run it.");
  }

  /** Everything before it is of invocations that are not here: nobody asks for them. */
  private static Scene whatStandsFarBack(boolean searched) {
    Scene shop = Scene.of("what stands behind very many may stand further back than is looked");
    AnInvocation far = registered("far", 200);
    for (int i = 0; i < Queues.MAX_SEARCHED; i++) {
      shop.scenario().with(aMessage(new InvocationId("m" + i)).in("bulk").pushedAt(ago(300)));
    }
    shop.scenario().with(message(far, "bulk"));

    return shop.says(
        far,
        searched
            ? "far_back: Was registered 200 s ago; its message was not found among the 20,000 "
                + "that were looked at: it may stand further back."
            : "in_queue: Has waited 200 s in bulk, behind more than 0 of 20,001; 1 runner takes "
                + "from bulk and holds no work.");
  }
}
