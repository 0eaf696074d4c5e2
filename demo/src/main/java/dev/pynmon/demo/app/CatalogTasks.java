package dev.pynmon.demo.app;

import static dev.pynmon.demo.app.AppParts.BULK;

import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.demo.task.Plan;
import dev.pynmon.demo.task.Script;
import dev.pynmon.demo.task.TaskKind;
import java.util.List;
import java.util.stream.IntStream;

/** The tasks of the simulated shop around its catalogue. */
final class CatalogTasks {
  private final double volume;

  CatalogTasks(double volume) {
    this.volume = volume;
  }

  final TaskKind resizeImage =
      TaskKind.of(
              "shop.catalog.resize_image",
              plan ->
                  plan.work(20, 0.7)
                      .risk(0.03, () -> Troubles.badImage(plan.call().number("image")))
                      .returns(List.of(640, 480)))
          .in(BULK, 0);

  final TaskKind indexProducts =
      TaskKind.of(
              "shop.catalog.index_products",
              plan ->
                  plan.work(40, 0.5)
                      .risk(0.02, () -> badFeed(plan))
                      .returns(plan.dice().between(10, 40)))
          .in(BULK, -10);

  final TaskKind importFeed =
      TaskKind.of(
          "shop.catalog.import_feed",
          plan -> plan.work(9, 0.3).gather(chunks(plan)).work(2, 0.3).returns("imported"));

  final TaskKind publishFeed =
      TaskKind.of(
          "shop.catalog.publish_feed",
          plan -> plan.work(1.2, 0.5).returns(plan.call().text("feed") + " published"));

  final TaskKind walkCategory = TaskKind.of("shop.catalog.walk_category", this::walk);

  private Script walk(Plan plan) {
    int depth = plan.call().number("depth");
    List<Call> below =
        IntStream.range(0, depth == 0 ? 0 : plan.dice().between(1, 2))
            .mapToObj(
                i ->
                    Call.of(
                        walkCategory,
                        "path",
                        plan.call().text("path") + "/" + i,
                        "depth",
                        depth - 1))
            .toList();
    return plan.work(0.25, 0.4).gather(below).returns(below.size());
  }

  Call walkFrom(String root) {
    return Call.of(walkCategory, "path", root, "depth", 7);
  }

  private static Failure badFeed(Plan plan) {
    return Troubles.badFeed(plan.call().text("feed"), plan.call().number("chunk"));
  }

  private List<Call> chunks(Plan plan) {
    return IntStream.range(0, AppParts.many(plan.dice().between(8, 20), volume))
        .mapToObj(
            chunk ->
                Call.of(
                    indexProducts,
                    "feed",
                    plan.call().text("feed"),
                    "chunk",
                    chunk,
                    "products",
                    Goods.products(plan.dice(), chunk == 0 ? 150 : 6)))
        .toList();
  }
}
