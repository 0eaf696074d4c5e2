package dev.pynmon.demo.app;

import static dev.pynmon.demo.app.AppParts.BULK;
import static dev.pynmon.demo.app.AppParts.MAIL;

import dev.pynmon.demo.task.Call;
import dev.pynmon.demo.task.Concurrency;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.demo.task.Plan;
import dev.pynmon.demo.task.TaskKind;
import dev.pynmon.domain.broker.QueueName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The tasks of the simulated shop for orders, money, stock and mail, those that others call before
 * their callers.
 */
final class ShopTasks {
  private final double volume;

  ShopTasks(double volume) {
    this.volume = volume;
  }

  final TaskKind reserve =
      TaskKind.of(
              "shop.stock.reserve",
              plan ->
                  plan.work(1.5, 0.5)
                      .risk(0.02, Troubles::deadlock)
                      .risk(0.03, () -> outOfStock(plan))
                      .returns(plan.call().text("sku") + " reserved"))
          .retried(3);

  final TaskKind pickItem =
      TaskKind.of(
          "shop.stock.pick_item", plan -> plan.work(40, 0.6).returns(plan.call().text("sku")));

  final TaskKind charge =
      TaskKind.of(
              "shop.payments.charge",
              plan ->
                  plan.work(6, 0.6)
                      .risk(0.02, Troubles.PAYMENTS, Troubles::gatewayTimeout)
                      .risk(0.04, () -> Troubles.declined(order(plan), plan.dice()))
                      .returns("tx-" + plan.dice().uuid().substring(0, 13)))
          .in(QueueName.DEFAULT, 10)
          .retried(2);

  final TaskKind settle =
      TaskKind.of(
              "shop.payments.settle_account",
              plan ->
                  plan.work(14, 0.5)
                      .risk(0.01, Troubles::deadlock)
                      .returns(plan.call().text("account") + ": balanced"))
          .retried(2)
          .limited(Concurrency.Policy.REROUTE, "account");

  final TaskKind createLabel =
      TaskKind.of(
              "shop.shipping.create_label",
              plan ->
                  plan.work(12, 0.6)
                      .risk(0.05, Troubles.CARRIER, () -> Troubles.carrierDown(plan.dice()))
                      .returns(label(plan)))
          .retried(4);

  final TaskKind handOver =
      TaskKind.of("shop.shipping.hand_over", plan -> plan.work(20, 0.4).returns(true));

  final TaskKind send =
      TaskKind.of(
              "shop.mail.send",
              plan ->
                  plan.work(1.8, 0.6)
                      .risk(0.02, Troubles.SMTP, Troubles::smtpDown)
                      .risk(0.008, () -> Troubles.unknownRecipient(plan.call().text("to")))
                      .returns("sent to " + plan.call().text("to")))
          .in(MAIL, 5)
          .retried(3);

  final TaskKind sendBatch =
      TaskKind.of(
              "shop.mail.send_batch",
              plan ->
                  plan.work(22, 0.4)
                      .risk(0.01, Troubles.SMTP, Troubles::smtpDown)
                      .returns(Map.of("sent", plan.dice().between(180, 200))))
          .in(MAIL, -5)
          .retried(3);

  final TaskKind newsletter =
      TaskKind.of(
          "shop.mail.newsletter",
          plan ->
              plan.work(4, 0.3)
                  .gather(
                      IntStream.range(0, many(plan, 12, 40))
                          .mapToObj(i -> Call.of(sendBatch, "campaign", "autumn", "batch", i))
                          .toList())
                  .returns("autumn"));

  final TaskKind creditPoints =
      TaskKind.of(
          "shop.loyalty.credit_points",
          plan -> plan.work(0.2, 0.5).returns(plan.dice().between(1, 480)));

  final TaskKind openCase =
      TaskKind.of(
          "shop.support.open_case",
          plan -> plan.work(0.6, 0.5).returns("case of order " + order(plan)));

  final TaskKind fulfil =
      TaskKind.of(
              "shop.orders.fulfil_order",
              plan ->
                  plan.work(0.3, 0.4)
                      .keep("order", order(plan))
                      .call(picks(plan))
                      .call(Call.of(createLabel, "order", order(plan), "express", false))
                      .work(0.4, 0.4)
                      .call(Call.of(handOver, "order", order(plan)))
                      .returns(Map.of("order", order(plan))))
          .asWorkflow();

  final TaskKind placeOrder =
      TaskKind.of(
              "shop.orders.place_order",
              plan ->
                  plan.work(0.15, 0.5)
                      .keep("order", order(plan))
                      .keep("uuid:1", plan.dice().uuid())
                      .keep("counter:uuid", 1)
                      .call(List.of(reserveCall(plan), chargeCall(plan)))
                      .call(Call.of(fulfil, "order", order(plan), "items", items(plan)))
                      .spawn(List.of(mailCall(plan, "your order is on its way")))
                      .emit(
                          "order.placed",
                          Map.of("order", order(plan)),
                          Call.of(creditPoints, "order", order(plan)))
                      .returns("order " + order(plan)))
          .asWorkflow();

  final TaskKind score =
      TaskKind.of(
              "shop.fraud.score",
              plan -> plan.work(8, 0.8).returns(plan.dice().between(0, 1000) / 1000.0))
          .in(BULK, 20);

  final TaskKind syncWarehouse =
      TaskKind.of(
              "shop.stock.sync_warehouse",
              plan ->
                  plan.work(50, 0.5)
                      .risk(0.02, Troubles.WAREHOUSE, Troubles::warehouseDown)
                      .returns(plan.dice().between(100, 900)))
          .limited(Concurrency.Policy.DROP, "warehouse");

  final TaskKind expireCarts =
      TaskKind.of(
          "shop.maintenance.expire_carts",
          plan -> plan.work(3, 0.5).returns(plan.dice().between(0, 60)));

  private int many(Plan plan, int least, int most) {
    return AppParts.many(plan.dice().between(least, most), volume);
  }

  private static Failure outOfStock(Plan plan) {
    return Troubles.outOfStock(order(plan), plan.call().text("sku"), plan.dice().between(1, 4));
  }

  private static int order(Plan plan) {
    return plan.call().number("order");
  }

  private static int items(Plan plan) {
    return plan.call().number("items");
  }

  private static Object label(Plan plan) {
    Map<String, Object> label = new LinkedHashMap<>();
    label.put("order", order(plan));
    label.put("tracking", "TR%08d".formatted(plan.dice().between(0, 99_999_999)));
    label.put("carrier", "Schnell & Söhne");
    return label;
  }

  private Call reserveCall(Plan plan) {
    return Call.of(reserve, "order", order(plan), "sku", Goods.sku(plan.dice()));
  }

  private Call chargeCall(Plan plan) {
    return Call.of(charge, "order", order(plan), "amount", Goods.amount(plan.dice()));
  }

  private Call mailCall(Plan plan, String text) {
    return Call.of(send, "to", Goods.address(plan.dice()), "text", text);
  }

  private List<Call> picks(Plan plan) {
    List<Call> picks = new ArrayList<>();
    for (int i = 0; i < Math.max(1, items(plan)); i++) {
      picks.add(Call.of(pickItem, "order", order(plan), "sku", Goods.sku(plan.dice())));
    }
    return picks;
  }
}
